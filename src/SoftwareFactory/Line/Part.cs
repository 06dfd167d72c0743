using System.Text.Json.Nodes;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Replay;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Inspection.Test.Mutation;

namespace SoftwareFactory.Line;

/// <summary>One part on its way down the line; each stage adds what it made. Not thread-safe: one part, one worker.</summary>
internal sealed class Part
{
    private readonly SortedDictionary<Stage, IReadOnlyList<Finding>> _findings = [];
    private readonly List<Finding> _sentBack = [];

    internal Part(Spec spec, Func<Part, bool> reworkAllowed)
    {
        Spec = spec;
        Machine = new PartMachine(PartState.Queued, () => reworkAllowed(this));
    }

    internal Spec Spec { get; }

    internal IReadOnlyList<Example> Holdouts { get; set; } = [];

    // Intake
    internal CodeTemplate? Template { get; set; }
    internal TemplateRenderer? Renderer { get; set; }
    internal TemplateContext? Context { get; set; }
    internal TemplateRendering? Default { get; set; }
    internal string Uses { get; set; } = "";

    // Generate
    internal AnswerRequest? Request { get; set; }
    internal RecordedResponse? Response { get; private set; }
    internal Answer? Answer { get; private set; }
    internal LockEntry? Entry { get; private set; }
    internal Digest ResponseDigest { get; private set; }
    internal AcceptedAnswer? ChangedFrom { get; set; }
    internal IReadOnlyList<Attempt> Earlier { get; private set; } = [];

    // Conform
    internal IReadOnlyDictionary<string, Digest> OutputDigests { get; set; } = new Dictionary<string, Digest>();
    internal Serial? Serial { get; set; }
    internal PartContent? Content { get; set; }

    /// <summary>The verdict of an earlier run on the same content, from Conform on; null when this run judges.</summary>
    internal StandingVerdict? Standing { get; set; }

    // Test
    internal MutationScore? Mutation { get; set; }

    // Review
    internal RiskScore? Risk { get; set; }
    internal AnswerRequest? ReviewRequest { get; set; }
    internal (RecordedResponse Response, LockedReview Locked)? Reviewed { get; set; }

    internal PartMachine Machine { get; }

    /// <summary>The digest of what a stage judges of it: spec and template at first, then the response, then the outputs.</summary>
    internal Digest ContentAt(Stage stage) => stage switch
    {
        >= Stage.Conform when OutputDigests.Count > 0 => CanonicalJson.Digest(OutputDigests.Select(output => KeyValuePair.Create(output.Key, output.Value.Hex))),
        >= Stage.Generate when Response is not null => ResponseDigest,
        _ => CanonicalJson.Digest(new JsonObject { ["spec"] = Spec.Digest.Hex, ["template"] = Template?.Digest.Hex }),
    };

    /// <summary>How often this run sent it back.</summary>
    internal int Reworks { get; private set; }

    /// <summary>What stands against it and its accepted answer, and as notes what its earlier answers were sent back for.</summary>
    internal IReadOnlyList<Finding> Findings => [.. _sentBack, .. _findings.Values.SelectMany(found => found)];

    internal IEnumerable<Example> Examples => Spec.Examples.Concat(Holdouts);

    /// <summary>Whether nothing at all was found by the stages whose verdict can stand.</summary>
    internal bool IsClean => _findings.All(judged => judged.Key is < Stage.Conform or > Stage.Test || judged.Value.Count == 0);

    /// <summary>What a stage found, in place of what it found before.</summary>
    internal void Found(Stage stage, IReadOnlyList<Finding> findings) => _findings[stage] = findings;

    /// <summary>Takes what the lock or a model gave for <see cref="Request"/>.</summary>
    /// <param name="response">The response, fit for the slots or not.</param>
    /// <param name="answer">The answer when it fits.</param>
    /// <param name="entry">The lock's entry when it came from there.</param>
    internal void Take(RecordedResponse response, Answer? answer, LockEntry? entry)
    {
        Response = response;
        Answer = answer;
        Entry = entry;
        ResponseDigest = entry?.Response ?? Digest.OfBytes(response.ToBytes());
    }

    /// <summary>Asks the next question: the answer that was rejected with what was found in it; the same question again when it did not end normally.</summary>
    /// <param name="stage">The stage that rejected it.</param>
    /// <returns>What was found, as notes.</returns>
    internal IReadOnlyList<Finding> SendBack(Stage stage)
    {
        var found = _findings[stage];
        Finding[] notes = [.. found.Select(finding => finding with { Level = FindingLevel.Note, Waiver = null, WaivedUntil = null, Message = $"Attempt {Request!.Attempt} was sent back: {finding.Message}" })];
        _sentBack.AddRange(notes);
        foreach (var later in _findings.Keys.Where(judged => judged >= Stage.Generate).ToList()) _findings.Remove(later);

        var messages = Request!.Messages;
        if (Response!.EndedNormally)
        {
            Earlier = [.. Earlier, new Attempt(Request, Response)];
            messages = PromptComposer.SendBack(messages, Response.Text, [.. found.Where(finding => finding.Stops).Select(finding => $"{finding.Rule.Id}: {finding.Message}")]);
        }

        Request = Request with { Attempt = Request.Attempt + 1, Messages = messages };
        (Response, Answer, Entry, Content, Standing, Serial, Mutation) = (null, null, null, null, null, null, null);
        OutputDigests = new Dictionary<string, Digest>();
        Reworks++;
        return notes;
    }
}
