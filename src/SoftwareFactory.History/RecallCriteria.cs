namespace SoftwareFactory.History;

/// <summary>Which parts are recalled: all that is given must hold. Immutable.</summary>
public sealed record RecallCriteria
{
    /// <summary>A template, <c>function</c> or <c>function@1</c>.</summary>
    public string? Template { get; init; }

    /// <summary>A model, <c>id</c> or <c>provider:id</c>.</summary>
    public string? Model { get; init; }

    /// <summary>A spec's id.</summary>
    public string? Spec { get; init; }

    /// <summary>A rule that something was found by when the part was released: a warning, a note, or what a waiver let pass.</summary>
    public string? Rule { get; init; }

    /// <summary>A serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>The earliest start of a run that released it; parts of no known run are left out.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>True when nothing is given.</summary>
    public bool IsEmpty => this == new RecallCriteria();

    /// <summary>True when only runs can tell.</summary>
    internal bool NeedsRuns => Rule is not null || Since is not null;

    internal bool Fits(string serial, string spec, string? template, string? provider, string? model) =>
        (Serial is null || string.Equals(Serial, serial, StringComparison.OrdinalIgnoreCase))
        && (Spec is null || Spec == spec)
        && (Template is null || Template == template || template?.StartsWith($"{Template}@", StringComparison.Ordinal) == true)
        && (Model is null || Model == model || Model == $"{provider}:{model}");

    /// <summary>A condition on part <c>p</c> of run <c>r</c>.</summary>
    internal (string Where, object?[] Values) ToSql()
    {
        var conditions = new SqlConditions()
            .Always("p.serial IS NOT NULL AND p.state = 'Released'")
            .When(Serial?.ToUpperInvariant(), value => $"p.serial = {value}")
            .When(Spec, value => $"p.spec = {value}")
            .TemplateIs(Template, condition => condition)
            .ModelIs(Model, condition => condition)
            .When(Rule, value => $"EXISTS (SELECT 1 FROM finding f WHERE f.run = p.run AND f.spec = p.spec AND f.rule = {value})")
            .When(SqlConditions.Instant(Since), value => $"p.started >= {value}");
        return (conditions.All, conditions.Values);
    }

    /// <summary>As people say it: <c>template function@1, model openai:x</c>.</summary>
    public override string ToString() => string.Join(", ", new (string, string?)[]
    {
        ("template", Template), ("model", Model), ("spec", Spec), ("rule", Rule), ("serial", Serial), ("since", Since?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)),
    }.Where(criterion => criterion.Item2 is not null).Select(criterion => $"{criterion.Item1} {criterion.Item2}"));
}
