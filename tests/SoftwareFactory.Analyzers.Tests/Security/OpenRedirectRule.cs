using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class OpenRedirectRule
{
    [TestCase("""
        public class C : Microsoft.AspNetCore.Mvc.ControllerBase { public object F(string returnUrl) => Redirect([|returnUrl|]); }
        """)]
    [TestCase("""
        public class C { public object F(string? next) => Microsoft.AspNetCore.Http.Results.Redirect([|next ?? "/"|]); }
        """)]
    public void Reports(string code) => Verify<OpenRedirectAnalyzer>.Reports(code);

    [TestCase("""
        public class C : Microsoft.AspNetCore.Mvc.ControllerBase { public object F(string returnUrl) => LocalRedirect(returnUrl); }
        """)]
    [TestCase("""
        public class C : Microsoft.AspNetCore.Mvc.ControllerBase { public object F(string returnUrl) => Url.IsLocalUrl(returnUrl) ? Redirect(returnUrl) : BadRequest(); }
        """)]
    [TestCase("""
        public class C { public object F(int id) => Microsoft.AspNetCore.Http.Results.Redirect($"/orders/{id}"); }
        """)]
    public void IsSilentAbout(string code) => Verify<OpenRedirectAnalyzer>.Reports(code);
}
