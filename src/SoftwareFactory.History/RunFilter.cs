namespace SoftwareFactory.History;

/// <summary>Which runs are wanted: all that is given must hold. Immutable.</summary>
public sealed record RunFilter
{
    /// <summary>A part's serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>A spec's id.</summary>
    public string? Spec { get; init; }

    /// <summary>A clause that something was found about, as <c>pricing.bulk-discount#R2</c>.</summary>
    public string? Clause { get; init; }

    /// <summary>A template, <c>function</c> or <c>function@1</c>.</summary>
    public string? Template { get; init; }

    /// <summary>A model, <c>id</c> or <c>provider:id</c>.</summary>
    public string? Model { get; init; }

    /// <summary>A rule that something was found by.</summary>
    public string? Rule { get; init; }

    /// <summary>A released file, relative to its repository's root.</summary>
    public string? File { get; init; }

    /// <summary>A package, <c>id</c> or <c>id@version</c>, that holds a part of the run.</summary>
    public string? Package { get; init; }

    /// <summary>How the run ended.</summary>
    public string? Status { get; init; }

    /// <summary>Words that the run's specs, files or findings hold, all of them.</summary>
    public string? Text { get; init; }

    /// <summary>The earliest start.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The latest start.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Most runs, 1 and up.</summary>
    public int Most { get; init; } = 50;

    /// <summary>FROM to LIMIT, with the run as <c>r</c>.</summary>
    internal (string From, object?[] Values) ToSql()
    {
        var (clause, package) = (Clause?.Split('#', 2), Package?.Split('@', 2));
        var conditions = new SqlConditions()
            .When(Serial, value => $"p.serial = {value}")
            .When(Spec, value => $"r.id IN (SELECT run FROM part WHERE spec = {value})")
            .TemplateIs(Template, condition => $"r.id IN (SELECT run FROM part WHERE {condition})")
            .ModelIs(Model, condition => $"r.id IN (SELECT run FROM part WHERE {condition})")
            .When(Rule, value => $"r.id IN (SELECT run FROM finding WHERE rule = {value})")
            .When(File, value => $"r.id IN (SELECT run FROM file WHERE path = {value})")
            .When(Status, value => $"r.status = {value}")
            .When(Words() is { Length: > 0 } words ? words : null, value => $"r.id IN (SELECT rowid FROM text WHERE text MATCH {value})")
            .When(SqlConditions.Instant(Since), value => $"r.started >= {value}")
            .When(SqlConditions.Instant(Until), value => $"r.started <= {value}");
        if (clause is not null) conditions.Always($"r.id IN (SELECT run FROM finding WHERE spec = {conditions.Add(clause[0])} AND clause = {conditions.Add(clause[^1])})");
        if (package is not null)
            conditions.Always($"r.id IN (SELECT s.run FROM package k JOIN package_part i ON i.package = k.id JOIN part s ON s.serial = i.serial WHERE k.name = {conditions.Add(package[0])}{(package.Length > 1 ? $" AND k.version = {conditions.Add(package[1])}" : "")})");

        // By serial, the index of the parts is in the order that is asked for: the newest are read and no more.
        var (from, order) = Serial is null ? ("FROM run r", "r.started") : ("FROM part p JOIN run r ON r.id = p.run", "p.started");
        return ($"{from}{conditions.Where} ORDER BY {order} DESC LIMIT {conditions.Add(Most)}", conditions.Values);
    }

    // Each word in quotes: none of what people type is FTS5's own language.
    private string Words() => string.Join(' ', (Text ?? "").Split([' ', '\t', '\n', '"'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""));
}
