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
    [TestCase("""
        /// <summary>Wrap your code in this; holes are placeholders for values.</summary>
        int F() => 1;
        """)]
    [TestCase("""
        // Interfaces that are not implemented by the type are left out, and each placeholder is replaced.
        int F() => 1;
        """)]
    public void IsSilentAbout(string code) => Verify<UnfinishedAnalyzer>.Reports(code);
}
