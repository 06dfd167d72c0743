using System.Globalization;

namespace SoftwareFactory.History;

/// <summary>Conditions of a query and the values of its parameters, which are numbered in the order in which they are added. Not thread-safe.</summary>
internal sealed class SqlConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];

    internal object?[] Values => [.. _values];

    /// <summary>WHERE and all of them; empty when there is none.</summary>
    internal string Where => _conditions.Count > 0 ? $" WHERE {All}" : "";

    internal string All => string.Join(" AND ", _conditions);

    /// <summary>Adds a condition when its value is given.</summary>
    /// <param name="value">The value; null leaves the condition out.</param>
    /// <param name="condition">The condition, told the name of the value's parameter.</param>
    internal SqlConditions When(object? value, Func<string, string> condition)
    {
        if (value is not null) _conditions.Add(condition(Add(value)));
        return this;
    }

    internal SqlConditions Always(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>A template of any version, or of one. '@' comes just before 'A', so that an index can be used.</summary>
    internal SqlConditions TemplateIs(string? template, Func<string, string> wrap)
    {
        if (template is null) return this;
        _conditions.Add(wrap(template.Contains('@', StringComparison.Ordinal) ? $"template = {Add(template)}" : $"template > {Add($"{template}@")} AND template < {Add($"{template}A")}"));
        return this;
    }

    /// <summary>A model by its id, or with its provider before a colon.</summary>
    internal SqlConditions ModelIs(string? model, Func<string, string> wrap)
    {
        if (model is null) return this;
        var colon = model.IndexOf(':', StringComparison.Ordinal);

        // Ids have colons of their own: llama3:8b.
        _conditions.Add(wrap(colon < 0 ? $"model = {Add(model)}" : $"(model = {Add(model)} OR (model = {Add(model[(colon + 1)..])} AND provider = {Add(model[..colon])}))"));
        return this;
    }

    internal string Add(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count - 1}");
    }

    /// <summary>A time as manifests write it, in which order and time agree.</summary>
    internal static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
