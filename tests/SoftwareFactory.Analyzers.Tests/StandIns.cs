// The public shapes that the rules know by name, of packages that the tests do not restore.
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext : IDisposable
    {
        public Infrastructure.DatabaseFacade Database => throw new NotSupportedException();
        public ChangeTracking.ChangeTracker ChangeTracker => throw new NotSupportedException();
        public DbSet<T> Set<T>() where T : class => throw new NotSupportedException();
        public object Add(object entity) => throw new NotSupportedException();
        public object Update(object entity) => throw new NotSupportedException();
        public object Remove(object entity) => throw new NotSupportedException();
        public int SaveChanges() => 0;
        public Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
        public void Dispose() { }
    }

    public abstract class DbSet<T> : IQueryable<T> where T : class
    {
        public Type ElementType => typeof(T);
        public Expression Expression => throw new NotSupportedException();
        public IQueryProvider Provider => throw new NotSupportedException();
        public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        public ValueTask<T?> FindAsync(object?[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public object Add(T entity) => throw new NotSupportedException();
        public object Remove(T entity) => throw new NotSupportedException();
        public object Update(T entity) => throw new NotSupportedException();
    }

    public enum QueryTrackingBehavior { TrackAll, NoTracking }

    public static class EntityFrameworkQueryableExtensions
    {
        public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => source;
        public static IQueryable<T> AsTracking<T>(this IQueryable<T> source) where T : class => source;
        public static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Expression<Func<T, TProperty>> path) where T : class => source;
        public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<T[]> ToArrayAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<T?> SingleOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<bool> AnyAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public static class RelationalQueryableExtensions
    {
        public static IQueryable<T> FromSqlRaw<T>(this DbSet<T> source, string sql, params object[] parameters) where T : class => source;
        public static IQueryable<T> FromSql<T>(this DbSet<T> source, FormattableString sql) where T : class => source;
    }

    public static class RelationalDatabaseFacadeExtensions
    {
        public static int ExecuteSqlRaw(this Infrastructure.DatabaseFacade database, string sql, params object[] parameters) => 0;
        public static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade database, string sql, CancellationToken cancellationToken = default) => Task.FromResult(0);
        public static int ExecuteSql(this Infrastructure.DatabaseFacade database, FormattableString sql) => 0;
    }
}

namespace Microsoft.EntityFrameworkCore.ChangeTracking
{
    public class ChangeTracker
    {
        public QueryTrackingBehavior QueryTrackingBehavior { get; set; }
    }
}

namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    public class DatabaseFacade;
}

namespace Dapper
{
    public static class SqlMapper
    {
        public static IEnumerable<T> Query<T>(this System.Data.IDbConnection connection, string sql, object? param = null) => throw new NotSupportedException();
        public static Task<IEnumerable<T>> QueryAsync<T>(this System.Data.IDbConnection connection, string sql, object? param = null) => throw new NotSupportedException();
        public static int Execute(this System.Data.IDbConnection connection, string sql, object? param = null) => 0;
    }
}

namespace Newtonsoft.Json
{
    public enum TypeNameHandling { None, Objects, Arrays, Auto, All }

    public class JsonSerializerSettings
    {
        public TypeNameHandling TypeNameHandling { get; set; }
    }
}

namespace System.Web.UI
{
    public sealed class LosFormatter
    {
        public object Deserialize(string input) => throw new NotSupportedException();
    }
}

namespace Microsoft.IdentityModel.Tokens
{
    public class TokenValidationParameters
    {
        public bool ValidateIssuer { get; set; } = true;
        public bool ValidateAudience { get; set; } = true;
        public bool ValidateLifetime { get; set; } = true;
        public bool ValidateIssuerSigningKey { get; set; }
        public bool RequireSignedTokens { get; set; } = true;
        public bool RequireExpirationTime { get; set; } = true;
        public string? ValidIssuer { get; set; }
    }
}

namespace System.DirectoryServices
{
    public sealed class DirectorySearcher
    {
        public string Filter { get; set; } = "";
    }
}
