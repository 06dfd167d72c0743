using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Members;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>
/// Leads from any end to the parts of a repository, and tells how they came to be: from the rules of a spec through template, prompt, answers, verdicts and
/// decisions to outputs, packages and runs. It reads committed files and known runs, asks nobody and writes nothing. Not thread-safe.
/// </summary>
public sealed class Tracer
{
    private static readonly SourceLocation Here = new("factory trace");

    private readonly Repository _repository;
    private readonly IRunHistory _history;
    private readonly KnownParts _known;
    private readonly SourceFiles _files;
    private readonly IReadOnlyList<KnownPart> _parts;
    private readonly Attribution _attribution;
    private readonly TracedPlaces _places;

    private Tracer(Repository repository, IRunHistory history, KnownParts known, SourceFiles files, IReadOnlyCollection<string>? serials)
    {
        (_repository, _history, _known, _files) = (repository, history, known, files);
        _parts = serials is null ? known.All : [.. known.All.Where(part => serials.Contains(part.Serial))];
        _attribution = new Attribution(_parts, files);
        _places = new TracedPlaces(_parts, _attribution, isShipped: serials is not null);
    }

    /// <summary>Opens the repository of a folder.</summary>
    /// <param name="folder">A folder in the repository, absolute.</param>
    /// <param name="history">The runs that are known.</param>
    public static Tracer Open(string folder, IRunHistory history)
    {
        var repository = Repository.Find(folder);
        return new(repository, history, KnownParts.Load(repository), new SourceFiles(repository), null);
    }

    /// <summary>Looks among the parts of an assembly only, older ones too: what was shipped counts, not what the tree holds.</summary>
    /// <param name="serials">Those that <see cref="AssemblySerials"/> read.</param>
    public Tracer Shipped(IReadOnlyCollection<string> serials) => new(_repository, _history, _known, _files, serials);

    /// <summary>Every part that it looks among.</summary>
    /// <param name="query">What was asked, for the result.</param>
    public TraceResult All(string query) => Result(query, "assembly", [], _parts);

    /// <summary>Follows a query: a serial, a run's id, a lock key or another digest of a part, a spec's id, a clause, a file or a line of it, a type or member, or a stack trace.</summary>
    public TraceResult Find(string query)
    {
        var parsed = TraceQuery.Parse(query);
        return parsed.Kind switch
        {
            "serial" => One(query, "serial", [.. _parts.Where(part => part.Serial == parsed.Text)], _known.All.Select(part => part.Serial)),
            "run" => RunOf(query, parsed.Text),
            "key" => KeyOf(query, parsed.Text),
            "clause" => ClauseOf(query, parsed),
            "line" => LineOf(query, parsed),
            "stack" => StackOf(parsed.Text),
            _ => NameOf(query, parsed.Text),
        };
    }

    private TraceResult RunOf(string query, string id) => _history.Run(id) is { Count: > 0 } runs
        ? new(query, "run", [], [], runs, _known.Findings)
        : Nothing(query, "run", "No run of that id is known here.", [], "Index the folder that holds it: factory index <folder>.");

    private TraceResult KeyOf(string query, string hex)
    {
        KnownPart[] parts = [.. _parts.Where(part => Digests(part.Record).Any(digest => digest.StartsWith(hex, StringComparison.Ordinal)))];
        return parts.Length > 0 ? One(query, "key", parts, []) : NameOf(query, query.Trim());
    }

    private static IEnumerable<string> Digests(PartRecord record) =>
        [.. record.Attempts.SelectMany(attempt => new[] { attempt.Key, attempt.Response }), record.Spec.Digest, .. record.Outputs.Select(output => output.Digest), .. record.Outputs.SelectMany(output => output.Members).Select(member => member.Tokens)];

    private TraceResult ClauseOf(string query, TraceQuery parsed)
    {
        var parts = _places.Current(_parts.Where(part => part.Spec == parsed.Text));
        if (parts.Length == 0) return Nothing(query, "clause", $"No part was made from a spec {parsed.Text}.", NearestNames.To(parsed.Text, _parts.Select(part => part.Spec)));
        if (!parts.Any(part => part.Record.Spec.Clauses.Any(clause => clause.Id == parsed.Clause)))
            return Nothing(query, "clause", $"{parsed.Text} had no rule {parsed.Clause} when its part was made.", [.. parts[0].Record.Spec.Clauses.Select(clause => $"{parsed.Text}#{clause.Id}")]);

        var places = _attribution.Places.Where(place => parts.Contains(place.Part) && place.Member.Clauses.Contains(parsed.Clause)).Select(place => _places.Of(query, place) with { Clauses = [parsed.Clause!] });
        return Result(query, "clause", [.. places], parts, [parsed.Clause!]);
    }

    private TraceResult NameOf(string query, string name)
    {
        if (_places.Current(_parts.Where(part => part.Spec == name)) is { Length: > 0 } ofSpec) return Result(query, "spec", [], ofSpec);

        var places = _attribution.Places.Where(place => IsCalled(place.Name, name)).Select(place => _places.Of(query, place)).ToList();
        if (places.Count == 0)
            places = [.. _files.Mentioning(MemberName.Simple(name)).SelectMany(file => file.Members.Where(member => IsCalled(member.Name, name)).Select(member => _places.Of(query, file, member))).OfType<TracedPlace>()];
        if (places.Count == 0)
            return Nothing(query, "member", $"Nothing that the factory made is called {name}.", NearestNames.To(name, [.. _parts.Select(part => part.Spec), .. _attribution.Places.Select(place => MemberName.WithoutParameters(place.Name))]));

        var parts = _places.Current(places.Select(place => _places.PartOf(place.Serial)).Distinct());
        places = places.FindAll(place => parts.Any(part => part.Serial == place.Serial));
        return parts.DistinctBy(part => part.Spec).Count() > 1
            ? Ambiguous(query, "member", [.. places.Select(place => $"{place.Member} ({place.Spec})").Distinct(StringComparer.Ordinal)])
            : Result(query, "member", places, parts);
    }

    private TraceResult LineOf(string query, TraceQuery parsed)
    {
        if (SpecLine(query, parsed) is { } ofSpec) return ofSpec;

        // The whole path; or, as people and logs shorten it, the end of one.
        var path = _repository.Display(Path.GetFullPath(parsed.Text, Environment.CurrentDirectory)) is var display && _files.Named(display) is not null ? display : parsed.Text;
        SourceFile[] files = _files.Named(path) is { } exact ? [exact] : [.. _files.All.Where(file => file.Path.EndsWith($"/{path.TrimStart('/')}", StringComparison.Ordinal))];
        if (files.Length > 1) return Ambiguous(query, "line", [.. files.Select(file => file.Path)]);
        if (files.Length == 0)
        {
            // Deleted, or moved since: the records still know who wrote it.
            var released = _places.Current(_parts.Where(part => part.Record.Outputs.Any(output => part.PathOf(output) == path || part.PathOf(output).EndsWith($"/{path.TrimStart('/')}", StringComparison.Ordinal))));
            return released.Length > 0 ? One(query, "file", released, []) : Nothing(query, "line", $"There is no file {parsed.Text}.", NearestNames.To(Path.GetFileName(path), _files.All.Select(file => Path.GetFileName(file.Path))));
        }

        var file = files[0];
        if (parsed.Line > 0 && file.At(parsed.Line) is { } member)
            return _places.Of(query, file, member) is { } place
                ? Result(query, "line", [place], [_places.PartOf(place.Serial)])
                : Nothing(query, "line", $"{file.Path}({parsed.Line}) is {member.Name}, which the factory did not make.", []);

        TracedPlace[] places = [.. file.Members.Where(member => parsed.Line == 0 && member.IsType).Select(member => _places.Of(query, file, member)).OfType<TracedPlace>()];
        KnownPart[] parts = places.Length > 0 ? [.. places.Select(place => _places.PartOf(place.Serial)).Distinct()] : _attribution.OwnerOf(file) is { } owner ? [owner] : [];
        return parts.Length > 0 ? Result(query, parsed.Line > 0 ? "line" : "file", places, parts) : Nothing(query, "line", $"The factory did not make {file.Path}{(parsed.Line > 0 ? $"({parsed.Line})" : "")}.", []);
    }

    /// <summary>A line of a spec leads to the rule on it.</summary>
    private TraceResult? SpecLine(string query, TraceQuery parsed)
    {
        if (_known.Specs.Where(spec => spec.Path == parsed.Text || spec.Path.EndsWith($"/{parsed.Text}", StringComparison.Ordinal)).ToArray() is not [var spec]) return null;
        return spec.Rules.LastOrDefault(rule => rule.Location.Line == parsed.Line) is { } clause
            ? ClauseOf(query, new TraceQuery("clause", spec.Id, clause.Id))
            : NameOf(query, spec.Id);
    }

    private TraceResult StackOf(string text)
    {
        var trace = StackTraceText.Parse(text);
        var tracing = new StackTracing(_attribution, _files, _places);
        TracedPlace[] places = [.. trace.Frames.SelectMany(frame => tracing.Of(frame, trace.Exceptions))];
        if (places.Length > 0) return Result(FirstLine(text), "stack", places, [.. places.Select(place => _places.PartOf(place.Serial)).Distinct()]);
        return trace.Frames.Count == 0
            ? Nothing(FirstLine(text), "stack", "The text holds no frame of a .NET stack trace.", [])
            : Nothing(FirstLine(text), "stack", $"None of its {trace.Frames.Count} frames is in a part.", NearestNames.To(trace.Frames[0].Type, _attribution.Places.Select(place => MemberName.Container(place.Name))));
    }

    private static bool IsCalled(string full, string name)
    {
        var wanted = MemberName.Parameters(name) is null ? MemberName.WithoutParameters(full) : full;
        return wanted == name || wanted.EndsWith($".{name}", StringComparison.Ordinal);
    }

    private TraceResult One(string query, string kind, IReadOnlyList<KnownPart> parts, IEnumerable<string> near) => parts.DistinctBy(part => part.Spec).Count() switch
    {
        0 => Nothing(query, kind, $"No part is known by {query}.", NearestNames.To(query, near)),
        1 => Result(query, kind, [], _places.Current(parts)),
        _ => Ambiguous(query, kind, [.. parts.Select(part => $"{part.Spec} ({part.Serial})")]),
    };

    private TraceResult Result(string query, string kind, IReadOnlyList<TracedPlace> places, IReadOnlyList<KnownPart> parts, IReadOnlyList<string>? clauses = null)
    {
        var tracing = new PartTracing(_repository, _known, _files, _attribution, _history);
        return new(query, kind, places, [.. parts.Select(part => tracing.Of(part, (clauses ?? [.. places.Where(place => place.Serial == part.Serial).SelectMany(place => place.Clauses)]).ToHashSet(StringComparer.Ordinal)))], [], _known.Findings);
    }

    private TraceResult Nothing(string query, string kind, string what, IReadOnlyList<string> near, string? fix = null) =>
        new(query, kind, [], [], [], [Rules.TraceNotFound.At(Here, near.Count > 0 ? $"{what} The nearest: {string.Join(", ", near)}." : what, fix), .. _known.Findings]);

    private TraceResult Ambiguous(string query, string kind, IReadOnlyList<string> candidates) =>
        new(query, kind, [], [], [], [Rules.TraceAmbiguous.At(Here, $"{query} may be {string.Join(", ", candidates)}."), .. _known.Findings]);

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].TrimEnd('\r');
}
