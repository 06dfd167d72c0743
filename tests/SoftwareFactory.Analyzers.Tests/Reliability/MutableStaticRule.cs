using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class MutableStaticRule
{
    [TestCase("""
        private static int _count; void Run() { [|_count++|]; }
        """)]
    [TestCase("""
        private static readonly Dictionary<string, int> Cache = new(); void Run(string key) { [|Cache[key] = 1|]; [|Cache.Add("x", 1)|]; }
        """)]
    [TestCase("""
        public static string [|Name|] { get; set; } = ""; void Run() { [|Name = "x"|]; }
        """)]
    [TestCase("""
        internal static int [|Limit|] = 3;
        """)]
    [TestCase("""
        public static readonly List<string> [|Names|] = [];
        """)]
    public void Reports(string code) => Verify<MutableStaticAnalyzer>.Reports(code);

    [TestCase("""
        private static readonly Dictionary<string, int> Known = new() { ["a"] = 1 }; private static readonly ConcurrentDictionary<string, int> Cache = new(); int Run(string key) { Cache[key] = 1; return Known[key]; }
        """)]
    [TestCase("""
        private static readonly Lock Gate = new(); private static int _count; private static int _other; void Run() { lock (Gate) { _count++; } Interlocked.Increment(ref _other); }
        """)]
    [TestCase("""
        private int _count; void Run() { _count++; var list = new List<int>(); list.Add(1); }
        """)]
    [TestCase("""
        public static string Name { get; private set; } = ""; public static int Most => 3; public static int Least { get; } = 1; [ThreadStatic] internal static int Depth; internal const int C = 1; internal static readonly int R = 2;
        """)]
    [TestCase("""
        private static readonly AsyncLocal<string?> Slot = new(); private static string? Current { get => Slot.Value; set => Slot.Value = value; } void F() { Current = "x"; }
        """)]
    public void IsSilentAbout(string code) => Verify<MutableStaticAnalyzer>.Reports(code);
}
