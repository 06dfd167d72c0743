using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class UnfinishedRule
{
    [TestCase("""
        int Run() => throw [|new NotImplementedException()|];
        """)]
    [TestCase("""
        int Run() { [|// TODO: round|]
        return 1; }
        """)]
    public void Reports(string code) => Verify<UnfinishedAnalyzer>.Reports(code);

    [TestCase("""
        int Run() { // What is left to do after the last order is decided by the caller.
        return 1; } void Other() => throw new NotSupportedException();
        """)]
    public void IsSilentAbout(string code) => Verify<UnfinishedAnalyzer>.Reports(code);
}
