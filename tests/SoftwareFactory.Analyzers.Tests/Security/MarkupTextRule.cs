using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class MarkupTextRule
{
    [TestCase("""
        object F(string name) => new Microsoft.AspNetCore.Html.HtmlString([|$"<b>{name}</b>"|]);
        """)]
    [TestCase("""
        object F(string name) => Microsoft.AspNetCore.Http.Results.Content([|"<h1>" + name + "</h1>"|], "text/html");
        """)]
    [TestCase("""
        public class C { public Task F(Microsoft.AspNetCore.Http.HttpResponse r, string name, CancellationToken ct) => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(r, [|$"<p>{name}</p>"|], ct); }
        """)]
    public void Reports(string code) => Verify<MarkupTextAnalyzer>.Reports(code);

    [TestCase("""
        object F(string name) => new Microsoft.AspNetCore.Html.HtmlString($"<b>{System.Net.WebUtility.HtmlEncode(name)}</b>");
        """)]
    [TestCase("""
        object F(string name) { var safe = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(name); return new Microsoft.AspNetCore.Html.HtmlString($"<b>{safe}</b>"); }
        """)]
    [TestCase("""
        object F(int n) => new Microsoft.AspNetCore.Html.HtmlString($"<b>{n}</b>");
        """)]
    [TestCase("""
        object F(string name) => Microsoft.AspNetCore.Http.Results.Content($"Hello {name}", "text/plain");
        """)]
    public void IsSilentAbout(string code) => Verify<MarkupTextAnalyzer>.Reports(code);
}
