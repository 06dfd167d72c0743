using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class LostSubscriptionRule
{
    [TestCase("""
        public interface IBus { event EventHandler Changed; } public sealed class C : IDisposable { private readonly IBus _bus; private int _n; public C(IBus bus) { _bus = bus; [|_bus.Changed += On|]; } void On(object? s, EventArgs e) => _n++; public void Dispose() => _n = 0; }
        """)]
    [TestCase("""
        public static class Bus { public static event EventHandler? Changed; public static void Raise() => Changed?.Invoke(null, EventArgs.Empty); } public class C { private int _n; public C() { [|Bus.Changed += (_, _) => _n++|]; } }
        """)]
    public void Reports(string code) => Verify<LostSubscriptionAnalyzer>.Reports(code);

    [TestCase("""
        public interface IBus { event EventHandler Changed; } public sealed class C : IDisposable { private readonly IBus _bus; private int _n; public C(IBus bus) { _bus = bus; _bus.Changed += On; } void On(object? s, EventArgs e) => _n++; public void Dispose() => _bus.Changed -= On; }
        """)]
    [TestCase("""
        public interface IBus { event EventHandler Changed; } public class C { private int _n; public C(IBus bus) => bus.Changed += (_, _) => _n++; }
        """)]
    [TestCase("""
        public class Tick : IDisposable { public event EventHandler? Beat; public void Fire() => Beat?.Invoke(this, EventArgs.Empty); public void Dispose() { } } public sealed class C : IDisposable { private readonly Tick _t = new(); private int _n; public C() => _t.Beat += (_, _) => _n++; public void Dispose() => _t.Dispose(); }
        """)]
    [TestCase("""
        public static class Bus { public static event EventHandler? Changed; public static void Raise() => Changed?.Invoke(null, EventArgs.Empty); } public class C { public void F() => Bus.Changed += static (_, _) => Console.WriteLine(); }
        """)]
    public void IsSilentAbout(string code) => Verify<LostSubscriptionAnalyzer>.Reports(code);
}
