using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class AmbientClockRule
{
    [TestCase("""
        bool Run(DateTime due) => due < [|DateTime.Now|] || due < [|DateTimeOffset.UtcNow|];
        """)]
    public void Reports(string code) => Verify<AmbientClockAnalyzer>.Reports(code);

    [TestCase("""
        bool Run(DateTime due, TimeProvider time) => due < time.GetUtcNow().UtcDateTime || due < DateTime.UnixEpoch;
        """)]
    public void IsSilentAbout(string code) => Verify<AmbientClockAnalyzer>.Reports(code);
}
