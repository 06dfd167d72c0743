using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class CaptiveDependencyRule
{
    [TestCase("""
        class ShopContext : DbContext { } class Cache(ShopContext [|context|]) { public object Context => context; } static class Setup { static void Run(IServiceCollection services) => services.AddSingleton<Cache>(); }
        """)]
    [TestCase("""
        interface IClock { } class Clock : IClock { } class Worker(IClock [|clock|]) : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.FromResult(clock); } static class Setup { static void Run(IServiceCollection services) { services.AddScoped<IClock, Clock>(); services.AddHostedService<Worker>(); } }
        """)]
    [TestCase("""
        interface ICache { } class Repository { } class Cache(Repository [|repository|]) : ICache { public object R => repository; } static class Setup { static void Run(IServiceCollection services) { services.AddSingleton(typeof(ICache), typeof(Cache)); services.AddScoped(typeof(Repository)); } }
        """)]
    [TestCase("""
        class Repository { } class Cache(Repository repository) { public object R => repository; } static class Setup { static void Run(IServiceCollection services) { services.AddScoped<Repository>(); services.AddSingleton(provider => new Cache([|provider.GetRequiredService<Repository>()|])); } }
        """)]
    public void Reports(string code) => Verify<CaptiveDependencyAnalyzer>.Reports(code);

    [TestCase("""
        class Repository { } class Service(Repository repository) { public object R => repository; } static class Setup { static void Run(IServiceCollection services) { services.AddScoped<Repository>(); services.AddScoped<Service>(); } }
        """)]
    [TestCase("""
        class ShopContext : DbContext { } class Cache(IServiceScopeFactory scopes) { public object S => scopes; } static class Setup { static void Run(IServiceCollection services) => services.AddSingleton<Cache>(); }
        """)]
    [TestCase("""
        class Clock { } class Cache(Clock clock) { public object C => clock; } static class Setup { static void Run(IServiceCollection services) { services.AddSingleton<Clock>(); services.AddSingleton<Cache>(); services.AddTransient<object>(); } }
        """)]
    [TestCase("""
        class Repository { } class Cache { } static class Setup { static void Run(IServiceCollection services) { services.AddScoped<Repository>(); services.AddSingleton(provider => { using var scope = provider.CreateScope(); scope.ServiceProvider.GetRequiredService<Repository>(); return new Cache(); }); } }
        """)]
    [TestCase("""
        public interface IUnit { } public class Unit : IUnit { } public class Cache(IUnit u) { public IUnit U => u; } public static class Setup { public static void Scoped(IServiceCollection s) => s.AddScoped<IUnit, Unit>().AddScoped<Cache>(); public static void Single(IServiceCollection s) => s.AddSingleton<IUnit, Unit>().AddSingleton<Cache>(); }
        """)]
    public void IsSilentAbout(string code) => Verify<CaptiveDependencyAnalyzer>.Reports(code);
}
