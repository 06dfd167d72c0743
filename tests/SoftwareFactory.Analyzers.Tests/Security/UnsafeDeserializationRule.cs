using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class UnsafeDeserializationRule
{
    [TestCase("""
        object Run(Stream data) => [|new System.Web.UI.LosFormatter()|].Deserialize("x");
        """)]
    [TestCase("""
        object Run() => new Newtonsoft.Json.JsonSerializerSettings { [|TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All|] };
        """)]
    public void Reports(string code) => Verify<UnsafeDeserializationAnalyzer>.Reports(code);

    [TestCase("""
        object Run() => new Newtonsoft.Json.JsonSerializerSettings { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.None };
        """)]
    [TestCase("""
        int Run(string json) => System.Text.Json.JsonSerializer.Deserialize<int>(json);
        """)]
    public void IsSilentAbout(string code) => Verify<UnsafeDeserializationAnalyzer>.Reports(code);
}
