using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class ForgivenNullRule
{
    [TestCase("""
        string Run() => [|null!|];
        """)]
    [TestCase("""
        string Run() { string text = [|default!|]; return text; }
        """)]
    public void Reports(string code) => Verify<ForgivenNullAnalyzer>.Reports(code);

    [TestCase("""
        class Entity { public string Name { get; set; } = null!; T Get<T>() => default!; string? Maybe() => null; string Sure(string? text) => text!; }
        """)]
    public void IsSilentAbout(string code) => Verify<ForgivenNullAnalyzer>.Reports(code);
}
