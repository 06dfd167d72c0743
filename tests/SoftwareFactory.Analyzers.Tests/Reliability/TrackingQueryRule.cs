using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class TrackingQueryRule
{
    [TestCase("""
        class User { } class Reader(DbContext context) { Task<List<User>> All(CancellationToken token) => [|context.Set<User>().Where(user => user != null).ToListAsync(token)|]; }
        """)]
    [TestCase("""
        class User { public int Id; } class Reader(DbContext context) { async Task<User?> Find(int id) => await [|context.Set<User>().FirstOrDefaultAsync(user => user.Id == id)|]; }
        """)]
    public void Reports(string code) => Verify<TrackingQueryAnalyzer>.Reports(code);

    [TestCase("""
        class User { } class Reader(DbContext context) { Task<List<User>> All() => context.Set<User>().AsNoTracking().ToListAsync(); }
        """)]
    [TestCase("""
        class User { public int Id; } class Reader(DbContext context) { Task<List<int>> All() => context.Set<User>().Select(user => user.Id).ToListAsync(); Task<bool> Any() => context.Set<User>().AnyAsync(user => user.Id > 1); }
        """)]
    [TestCase("""
        class User { public int Id; } class Writer(DbContext context) { async Task Rename(int id) { var user = await context.Set<User>().FirstOrDefaultAsync(user => user.Id == id); user!.Id = 2; await context.SaveChangesAsync(); } }
        """)]
    public void IsSilentAbout(string code) => Verify<TrackingQueryAnalyzer>.Reports(code);
}
