using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class ChangingHashCodeRule
{
    [TestCase("""
        public class A { public int Id { get; set; } public override bool Equals(object? o) => o is A a && a.Id == Id; public override int GetHashCode() => [|Id|]; }
        """)]
    [TestCase("""
        public class A { public string Code = ""; public override bool Equals(object? o) => o is A; public override int GetHashCode() => HashCode.Combine([|Code|]); }
        """)]
    public void Reports(string code) => Verify<ChangingHashCodeAnalyzer>.Reports(code);

    [TestCase("""
        public class A { public int Id { get; init; } public override bool Equals(object? o) => o is A a && a.Id == Id; public override int GetHashCode() => Id; }
        """)]
    [TestCase("""
        public class A { public int Id { get; private set; } public override bool Equals(object? o) => o is A a && a.Id == Id; public override int GetHashCode() => Id; }
        """)]
    [TestCase("""
        public struct A { public int X { get; set; } public override bool Equals(object? o) => o is A; public override int GetHashCode() => X; }
        """)]
    public void IsSilentAbout(string code) => Verify<ChangingHashCodeAnalyzer>.Reports(code);
}
