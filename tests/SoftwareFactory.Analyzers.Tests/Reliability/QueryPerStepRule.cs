using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class QueryPerStepRule
{
    [TestCase("""
        public class U { public int Id { get; set; } } public class S { public async Task F(DbContext c, List<int> ids) { foreach (var id in ids) _ = await [|c.Set<U>().FirstOrDefaultAsync(u => u.Id == id)|]; } }
        """)]
    [TestCase("""
        public class U { public int Id { get; set; } } public class S { public List<U> F(DbContext c) => [|c.Set<U>().AsNoTracking().ToList().Where(u => u.Id > 3)|].ToList(); }
        """)]
    public void Reports(string code) => Verify<QueryPerStepAnalyzer>.Reports(code);

    [TestCase("""
        public class U { public int Id { get; set; } } public class S { public async Task F(DbContext c) { foreach (var u in await c.Set<U>().ToListAsync()) Console.WriteLine(u.Id); } }
        """)]
    [TestCase("""
        public class U { public int Id { get; set; } } public class S { public async Task F(DbContext c, List<int> ids) { var all = await c.Set<U>().Where(u => ids.Contains(u.Id)).ToListAsync(); foreach (var id in ids) Console.WriteLine(all.First(u => u.Id == id)); } }
        """)]
    [TestCase("""
        public class U { public int Id { get; set; } } public class S { public List<U> F(List<U> all) => all.ToList().Where(u => u.Id > 3).ToList(); }
        """)]
    public void IsSilentAbout(string code) => Verify<QueryPerStepAnalyzer>.Reports(code);
}
