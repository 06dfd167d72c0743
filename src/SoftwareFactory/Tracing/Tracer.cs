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
    private readonly bool _shipped;

    private Tracer(Repository repository, IRunHistory history, KnownParts known, SourceFiles files, IReadOnlyCollection<string>? serials)
    {
        (_repository, _history, _known, _files, _shipped) = (repository, history, known, files, serials is not null);
        _parts = serials is null ? known.All : [.. known.All.Where(part => serials.Contains(part.Serial))];
        _attribution = new Attribution(_parts, files);
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
        var parts = Current(_parts.Where(part => part.Spec == parsed.Text));
        if (parts.Length == 0) return Nothing(query, "clause", $"No part was made from a spec {parsed.Text}.", NearestNames.To(parsed.Text, _parts.Select(part => part.Spec)));
        if (!parts.Any(part => part.Record.Spec.Clauses.Any(clause => clause.Id == parsed.Clause)))
            return Nothing(query, "clause", $"{parsed.Text} had no rule {parsed.Clause} when its part was made.", [.. parts[0].Record.Spec.Clauses.Select(clause => $"{parsed.Text}#{clause.Id}")]);

        var places = _attribution.Places.Where(place => parts.Contains(place.Part) && place.Member.Clauses.Contains(parsed.Clause)).Select(place => PlaceOf(query, place) with { Clauses = [parsed.Clause!] });
        return Result(query, "clause", [.. places], parts, [parsed.Clause!]);
    }

    private TraceResult NameOf(string query, string name)
    {
        if (Current(_parts.Where(part => part.Spec == name)) is { Length: > 0 } ofSpec) return Result(query, "spec", [], ofSpec);

        var places = _attribution.Places.Where(place => IsCalled(place.Name, name)).Select(place => PlaceOf(query, place)).ToList();
        if (places.Count == 0)
            places = [.. _files.Mentioning(MemberName.Simple(name)).SelectMany(file => file.Members.Where(member => IsCalled(member.Name, name)).Select(member => PlaceOf(query, file, member))).OfType<TracedPlace>()];
        if (places.Count == 0)
            return Nothing(query, "member", $"Nothing that the factory made is called {name}.", NearestNames.To(name, [.. _parts.Select(part => part.Spec), .. _attribution.Places.Select(place => MemberName.WithoutParameters(place.Name))]));

        var parts = Current(places.Select(place => PartOf(place.Serial)).Distinct());
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
            var released = Current(_parts.Where(part => part.Record.Outputs.Any(output => part.PathOf(output) == path || part.PathOf(output).EndsWith($"/{path.TrimStart('/')}", StringComparison.Ordinal))));
            return released.Length > 0 ? One(query, "file", released, []) : Nothing(query, "line", $"There is no file {parsed.Text}.", NearestNames.To(Path.GetFileName(path), _files.All.Select(file => Path.GetFileName(file.Path))));
        }

        var file = files[0];
        if (parsed.Line > 0 && file.At(parsed.Line) is { } member)
            return PlaceOf(query, file, member) is { } place
                ? Result(query, "line", [place], [PartOf(place.Serial)])
                : Nothing(query, "line", $"{file.Path}({parsed.Line}) is {member.Name}, which the factory did not make.", []);

        TracedPlace[] places = [.. file.Members.Where(member => parsed.Line == 0 && member.IsType).Select(member => PlaceOf(query, file, member)).OfType<TracedPlace>()];
        KnownPart[] parts = places.Length > 0 ? [.. places.Select(place => PartOf(place.Serial)).Distinct()] : _attribution.OwnerOf(file) is { } owner ? [owner] : [];
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
        TracedPlace[] places = [.. trace.Frames.SelectMany(frame => FrameOf(frame, trace.Exceptions))];
        if (places.Length > 0) return Result(FirstLine(text), "stack", places, [.. places.Select(place => PartOf(place.Serial)).Distinct()]);
        return trace.Frames.Count == 0
            ? Nothing(FirstLine(text), "stack", "The text holds no frame of a .NET stack trace.", [])
            : Nothing(FirstLine(text), "stack", $"None of its {trace.Frames.Count} frames is in a part.", NearestNames.To(trace.Frames[0].Type, _attribution.Places.Select(place => MemberName.Container(place.Name))));
    }

    private IEnumerable<TracedPlace> FrameOf(StackTraceFrame frame, IReadOnlyList<string> exceptions)
    {
        var fitting = _attribution.Places.Where(place => FrameMatch.Fits(frame, place.Name, place.Member.Kind)).GroupBy(place => FrameMatch.Rank(frame, place.Name)).MaxBy(group => group.Key)?.ToArray()
            ?? [.. Enclosing(frame.Type)];
        TracedPlace[] places = fitting.Length > 0
            ? [.. fitting.Select(place => PlaceOf(frame.Text, place))]
            : [.. _files.Mentioning(MemberName.Simple(frame.Type)).SelectMany(file => file.Members.Where(member => FrameMatch.Fits(frame, member.Name, member.Kind)).Select(member => PlaceOf(frame.Text, file, member))).OfType<TracedPlace>()];

        var parts = Current(places.Select(place => PartOf(place.Serial)).Distinct());
        return places.Where(place => parts.Any(part => part.Serial == place.Serial)).Select(place => place with { Clauses = About(PartOf(place.Serial).Record, place.Clauses, exceptions) });
    }

    /// <summary>What the compiler made up stands in the source as the type around it.</summary>
    private IEnumerable<RecordedPlace> Enclosing(string type) =>
        _attribution.Places.Where(place => type == place.Name || type.StartsWith($"{place.Name}.", StringComparison.Ordinal)).GroupBy(place => place.Name.Length).MaxBy(group => group.Key) ?? Enumerable.Empty<RecordedPlace>();

    /// <summary>The rules that speak of an exception, in their text or by what their examples expect; all when none does.</summary>
    private static IReadOnlyList<string> About(PartRecord record, IReadOnlyList<string> clauses, IReadOnlyList<string> exceptions)
    {
        string[] names = [.. exceptions.Select(exception => exception[(exception.LastIndexOf('.') + 1)..])];
        string[] about = [.. record.Spec.Clauses.Where(clause => clauses.Contains(clause.Id) && names.Any(name => clause.Text.Contains(name, StringComparison.Ordinal) || clause.Throws.Any(thrown => thrown[(thrown.LastIndexOf('.') + 1)..] == name))).Select(clause => clause.Id)];
        return about.Length > 0 ? about : clauses;
    }

    private TracedPlace PlaceOf(string asked, RecordedPlace place)
    {
        var (file, member, state) = _attribution.Find(place);
        return new(asked, place.Part.Serial, place.Part.Spec, place.Name, state, member?.Name, file?.Path, member?.Line ?? 0, place.Member.Slots, place.Member.Clauses);
    }

    private TracedPlace? PlaceOf(string asked, SourceFile file, SourceMember member)
    {
        if (_attribution.Of(file, member) is ({ } place, var state))
            return new(asked, place.Part.Serial, place.Part.Spec, place.Name, state, member.Name, file.Path, member.Line, place.Member.Slots, place.Member.Clauses);
        return _attribution.OwnerOf(file) is { } owner ? new(asked, owner.Serial, owner.Spec, null, MemberState.Added, member.Name, file.Path, member.Line, [], []) : null;
    }

    /// <summary>The parts in use; older ones only where there is no other, or where what was shipped counts.</summary>
    private KnownPart[] Current(IEnumerable<KnownPart> parts)
    {
        KnownPart[] all = [.. parts];
        return !_shipped && all.Any(part => part.InUse) ? [.. all.Where(part => part.InUse)] : all;
    }

    private KnownPart PartOf(string serial) => _parts.First(part => part.Serial == serial);

    private static bool IsCalled(string full, string name)
    {
        var wanted = MemberName.Parameters(name) is null ? MemberName.WithoutParameters(full) : full;
        return wanted == name || wanted.EndsWith($".{name}", StringComparison.Ordinal);
    }

    private TraceResult One(string query, string kind, IReadOnlyList<KnownPart> parts, IEnumerable<string> near) => parts.DistinctBy(part => part.Spec).Count() switch
    {
        0 => Nothing(query, kind, $"No part is known by {query}.", NearestNames.To(query, near)),
        1 => Result(query, kind, [], Current(parts)),
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
