using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class ProcessArgumentsRule
{
    [TestCase("""
        void Run(string url) { System.Diagnostics.Process.Start("git", [|"clone " + url|]); }
        """)]
    [TestCase("""
        void Run(string script) { System.Diagnostics.Process.Start("bash", [|script|]); }
        """)]
    [TestCase("""
        object Run(string url) => new System.Diagnostics.ProcessStartInfo("git") { Arguments = [|$"clone {url}"|], [|UseShellExecute = true|] };
        """)]
    public void Reports(string code) => Verify<ProcessArgumentsAnalyzer>.Reports(code);

    [TestCase("""
        object Run(string url) => new System.Diagnostics.ProcessStartInfo("git", ["clone", "--", url]) { UseShellExecute = false };
        """)]
    [TestCase("""
        void Run() { System.Diagnostics.Process.Start("git", "status --short"); }
        """)]
    public void IsSilentAbout(string code) => Verify<ProcessArgumentsAnalyzer>.Reports(code);
}
