using System.Globalization;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Turns the fields of <c>factory.yaml</c> into a <see cref="FactoryConfiguration"/>, key by key.</summary>
internal static class ConfigurationValues
{
    private static readonly string[] Providers = ["openai", "anthropic", "ollama", "sample"];

    private const NumberStyles PlainNumber = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    internal static FactoryConfiguration Read(YamlFields fields, FactoryConfiguration defaults)
    {
        int? concurrency = null;
        var model = Section(fields, "model", section =>
        {
            concurrency = section.Integer("concurrency", 1, 256);
            return Model(section);
        });
        var review = Section(fields, "review", ReviewReader.Read);
        return Others(fields, defaults) with { Model = model, Concurrency = concurrency ?? defaults.Concurrency, Review = review?.Required ?? defaults.Review, Reviewer = review?.Reviewer };
    }

    private static FactoryConfiguration Others(YamlFields fields, FactoryConfiguration defaults) => new()
    {
        Specs = Paths(fields, "specs") ?? defaults.Specs,
        Templates = Paths(fields, "templates") ?? defaults.Templates,
        Lock = Lock(fields) ?? defaults.Lock,
        Models = Models(fields),
        Budget = Section(fields, "budget", Budget) ?? defaults.Budget,
        Prices = Prices(fields),
        RedactionAllow = Section(fields, "redaction", redaction => redaction.Texts("allow")) is { } allowed ? [.. allowed.Select(text => text.Value)] : defaults.RedactionAllow,
        ContextMaxTokens = Section(fields, "context", context => context.Integer("maxTokens", 1, int.MaxValue)) ?? defaults.ContextMaxTokens,
        ReworkMax = Section(fields, "rework", rework => rework.Integer("max", 0, 10)) ?? defaults.ReworkMax,
        Rules = Levels(fields),
        Thresholds = Section(fields, "thresholds", ThresholdsReader.Read) ?? defaults.Thresholds,
        Test = Section(fields, "test", TestReader.Read) ?? defaults.Test,
        Mutation = Section(fields, "mutation", MutationReader.Read) ?? defaults.Mutation,
        Waivers = Waivers(fields),
    };

    private static T? Section<T>(YamlFields fields, string key, Func<YamlFields, T?> read)
    {
        if (fields.Fields(key) is not { } section)
            return default;

        var value = read(section);
        section.ReportUnknown();
        return value;
    }

    private static string[]? Paths(YamlFields fields, string key)
    {
        var texts = fields.Texts(key);
        foreach (var text in texts?.Where(text => string.IsNullOrWhiteSpace(text.Value)) ?? [])
            fields.Report(text.Location, $"'{key}' has an empty path.");

        var paths = texts?.Select(text => text.Value.Trim()).Where(path => path.Length > 0).ToArray();
        if (texts is { Count: 0 })
            fields.Report(fields.At(key), $"'{key}' is an empty list.");
        return paths is { Length: > 0 } ? paths : null;
    }

    private static string? Lock(YamlFields fields)
    {
        if (fields.Text("lock") is not { } path)
            return null;
        if (!string.IsNullOrWhiteSpace(path) && path[0] is not ('/' or '\\') && !path.Contains(':', StringComparison.Ordinal))
            return path;

        fields.Report(fields.At("lock"), $"'lock' has to be a path relative to the project, but is '{path}'.");
        return null;
    }

    private static Dictionary<string, ModelOptions> Models(YamlFields fields)
    {
        var models = new Dictionary<string, ModelOptions>(StringComparer.Ordinal);
        foreach (var entry in (fields.Node("models") as YamlMap)?.Entries ?? [])
        {
            if ((entry.Value as YamlText)?.Value is { } text && ModelOptions.Parse(text) is { } model && Providers.Contains(model.Provider)) models[entry.Key] = model;
            else fields.Report(entry.Value.Location, $"'{entry.Key}' has to be provider:id with a provider of {string.Join(", ", Providers)}.");
        }

        if (fields.Node("models") is not (null or YamlMap)) fields.Report(fields.At("models"), "'models' has to be a mapping of templates to models.");
        return models;
    }

    private static PriceTable Prices(YamlFields fields)
    {
        if (fields.Fields("prices") is not { } prices)
            return new PriceTable();

        var models = new Dictionary<string, ModelPrice>(StringComparer.Ordinal);
        foreach (var id in ((YamlMap)fields.Node("prices")!).Entries.Select(entry => entry.Key).Where(key => key != "currency"))
        {
            if (Section(prices, id, Price) is { } known)
                models[id] = known;
        }

        return new PriceTable { Currency = prices.Text("currency") ?? new PriceTable().Currency, Models = models };
    }

    // Both are read before either is judged: a key that nobody reads is reported as unknown.
    private static ModelPrice? Price(YamlFields fields) => (Number(fields, "input", 0, 1_000_000), Number(fields, "output", 0, 1_000_000)) is ({ } input, { } output) ? new ModelPrice(input, output) : null;

    private static BudgetOptions Budget(YamlFields fields) => new()
    {
        CallsPerPart = fields.Integer("callsPerPart", 1, int.MaxValue),
        CallsPerRun = fields.Integer("callsPerRun", 1, int.MaxValue),
        TokensPerPart = fields.Integer("tokensPerPart", 1, int.MaxValue),
        TokensPerRun = fields.Integer("tokensPerRun", 1, int.MaxValue),
    };

    private static ModelOptions? Model(YamlFields fields)
    {
        var provider = fields.Required("provider") is null ? null : fields.OneOf("provider", Providers);
        var id = fields.Required("id");
        var endpoint = Endpoint(fields);
        var temperature = Number(fields, "temperature", 0, 2) is null ? null : fields.Text("temperature");
        var maxOutputTokens = fields.Integer("maxOutputTokens", 1, int.MaxValue);
        return provider is null || id is null ? null : new ModelOptions(provider, id)
        {
            Endpoint = endpoint,
            Temperature = temperature,
            MaxOutputTokens = maxOutputTokens,
        };
    }

    private static Uri? Endpoint(YamlFields fields)
    {
        if (fields.Text("endpoint") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" && endpoint.UserInfo.Length == 0)
            return endpoint;

        // Not quoted: it may carry a password.
        fields.Report(fields.At("endpoint"), "'endpoint' has to be an http or https address without user or password.");
        return null;
    }

    internal static decimal? Number(YamlFields fields, string key, int least, int most)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        fields.Report(fields.Node(key)!.Location, $"'{key}' has to be a number from {least} to {most}, but is '{text}'.");
        return null;
    }

    private static Dictionary<string, FindingLevel> Levels(YamlFields fields)
    {
        var levels = new Dictionary<string, FindingLevel>(StringComparer.Ordinal);
        if (fields.Fields("rules") is not { } rules)
            return levels;

        foreach (var rule in Rules.All.Where(rule => rules.Node(rule.Id) is not null))
        {
            if (rules.OneOf(rule.Id, ["error", "warning", "note", "none"]) is not { } level)
                continue;
            if (!rule.IsAdjustable && level != "error")
                rules.Report(rules.Node(rule.Id)!.Location, $"{rule.Id} guards the line itself and is always an error.", "Remove the entry.");
            else
                levels.Add(rule.Id, Enum.Parse<FindingLevel>(level, ignoreCase: true));
        }

        rules.ReportUnknown();
        return levels;
    }

    private static Waiver[] Waivers(YamlFields fields) => [.. fields.List("waivers", "A waiver").Select(Waiver).OfType<Waiver>()];

    private static Waiver? Waiver(YamlFields fields)
    {
        var rule = fields.Required("rule");
        if (rule is not null && Rules.Find(rule) is null)
            fields.Report(fields.Node("rule")!.Location, $"There is no rule '{rule}'.", "Name a rule of docs/diagnostics.");

        else if (rule is not null && !Rules.Find(rule)!.IsAdjustable)
            fields.Report(fields.Node("rule")!.Location, $"{rule} guards the line itself and cannot be waived.", "Remove the waiver.");

        var part = fields.Required("part");
        var reason = fields.Required("reason");
        var until = fields.Required("until");
        var date = default(DateOnly);
        var isDate = until is not null && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        if (until is not null && !isDate)
            fields.Report(fields.Node("until")!.Location, $"'until' has to be a day such as 2030-12-31, but is '{until}'.");

        fields.ReportUnknown();
        return rule is null || Rules.Find(rule) is not { IsAdjustable: true } || part is null || reason is null || !isDate
            ? null
            : new Waiver(rule, part, reason, date, fields.Location);
    }
}
