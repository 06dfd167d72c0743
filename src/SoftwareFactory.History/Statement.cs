using Microsoft.Data.Sqlite;

namespace SoftwareFactory.History;

/// <summary>A prepared statement with its parameters by position: <c>$0</c>, <c>$1</c>… Not thread-safe.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    internal Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    internal SqliteTransaction? Transaction
    {
        set => _command.Transaction = value;
    }

    internal void Run(params object?[] values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    internal object? Value(params object?[] values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    internal List<T> Rows<T>(Func<SqliteDataReader, T> read, params object?[] values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i < _command.Parameters.Count) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
            else _command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }
    }
}
