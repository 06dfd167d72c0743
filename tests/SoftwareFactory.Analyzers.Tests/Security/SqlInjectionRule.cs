using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class SqlInjectionRule
{
    [TestCase("""
        void Run(IDbCommand command, string name) { command.CommandText = [|$"SELECT * FROM users WHERE name = '{name}'"|]; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, string name) { command.CommandText = [|"SELECT * FROM users WHERE name = '" + name + "'"|]; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, string name) { var sql = "SELECT 1"; sql += " WHERE name = '" + name + "'"; command.CommandText = [|sql|]; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, string name) { var sql = new StringBuilder("SELECT * FROM users"); sql.Append(" WHERE name = '").Append(name).Append('\''); command.CommandText = [|sql.ToString()|]; }
        """)]
    [TestCase("""
        Task Run(IDbConnection connection, string id) => connection.QueryAsync<int>([|string.Format("SELECT x FROM y WHERE id = '{0}'", id)|]);
        """)]
    [TestCase("""
        class User { } class Sample { IQueryable<User> Run(DbSet<User> users, string name) => users.FromSqlRaw([|$"SELECT * FROM users WHERE name = '{name}'"|]); }
        """)]
    [TestCase("""
        Task Run(DbContext context, string table) => context.Database.ExecuteSqlRawAsync([|"DELETE FROM " + table|]);
        """)]
    [TestCase("""
        void F(IDbCommand q, string n) { var sql = "DELETE FROM u WHERE n = '"; sql += n; sql += "'"; q.CommandText = [|sql|]; }
        """)]
    public void Reports(string code) => Verify<SqlInjectionAnalyzer>.Reports(code);

    [TestCase("""
        void Run(IDbCommand command, string name) { command.CommandText = "SELECT * FROM users WHERE name = @name"; }
        """)]
    [TestCase("""
        const string Table = "users"; static readonly string Schema = "dbo"; void Run(IDbCommand command) { command.CommandText = $"SELECT * FROM {Schema}.{Table}"; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, int page, Guid id) { command.CommandText = $"SELECT * FROM users WHERE id = '{id}' LIMIT {page * 10}"; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, int[] ids) { var names = string.Join(", ", ids.Select((_, i) => $"@p{i}")); command.CommandText = $"SELECT * FROM users WHERE id IN ({names})"; }
        """)]
    [TestCase("""
        void Run(IDbCommand command, string order) { var column = order switch { "name" => "name", "date" => "created", _ => throw new ArgumentException(order) }; command.CommandText = $"SELECT * FROM users ORDER BY {column}"; }
        """)]
    [TestCase("""
        class User { } class Sample { IQueryable<User> Run(DbSet<User> users, string name) => users.FromSql($"SELECT * FROM users WHERE name = {name}"); }
        """)]
    [TestCase("""
        void Run(IDbCommand command, string sql) { command.CommandText = sql; }
        """)]
    [TestCase("""
        string Text(string name) => $"SELECT * FROM users WHERE name = '{name}'";
        """)]
    [TestCase("""
        void F(IDbCommand q, bool all) { var sql = "SELECT id FROM u"; if (!all) sql += " WHERE open = 1"; q.CommandText = sql; }
        """)]
    public void IsSilentAbout(string code) => Verify<SqlInjectionAnalyzer>.Reports(code);
}
