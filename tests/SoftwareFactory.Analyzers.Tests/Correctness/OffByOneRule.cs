using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class OffByOneRule
{
    [TestCase("""
        int Run(int[] items) { var sum = 0; for (var i = 0; [|i <= items.Length|]; i++) sum += items[i]; return sum; }
        """)]
    [TestCase("""
        void Run(List<int> list) { for (int i = 0; [|i <= list.Count|]; i++) { list[i] = 1; } }
        """)]
    [TestCase("""
        int Run(int[] items) { var sum = 0; for (var i = items.Length; [|i >= 0|]; i--) sum += items[i]; return sum; }
        """)]
    public void Reports(string code) => Verify<OffByOneAnalyzer>.Reports(code);

    [TestCase("""
        int Run(int[] items, int n) { var sum = 0; for (var i = 0; i < items.Length; i++) sum += items[i]; for (var i = 1; i <= items.Length; i++) sum += items[i - 1]; for (var i = 0; i <= n; i++) sum += i; return sum; }
        """)]
    [TestCase("""
        int Run(string text) { var n = 0; for (var i = 0; i <= text.Length; i++) if (i == text.Length || text[i] == ' ') n++; for (var i = text.Length - 1; i >= 0; i--) n += text[i]; return n; }
        """)]
    public void IsSilentAbout(string code) => Verify<OffByOneAnalyzer>.Reports(code);
}
