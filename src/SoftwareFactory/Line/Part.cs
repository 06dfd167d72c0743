using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Line;

/// <summary>One part on its way down the line; each stage adds what it made. Not thread-safe: one part, one worker.</summary>
internal sealed class Part(Spec spec)
{
    private readonly List<Finding> _findings = [];

    internal Spec Spec { get; } = spec;

    internal IReadOnlyList<Example> Holdouts { get; set; } = [];

    // Intake
    internal CodeTemplate? Template { get; set; }
    internal TemplateRenderer? Renderer { get; set; }
    internal TemplateContext? Context { get; set; }
    internal TemplateRendering? Default { get; set; }

    // Generate
    internal AnswerRequest? Request { get; set; }
    internal LockKey? Key { get; set; }
    internal Answer? Answer { get; set; }
    internal LockEntry? Entry { get; set; }
    internal Digest ResponseDigest { get; set; }

    // Conform
    internal IReadOnlyDictionary<string, Digest> OutputDigests { get; set; } = new Dictionary<string, Digest>();
    internal Serial? Serial { get; set; }
    internal PartContent? Content { get; set; }

    internal PartMachine Machine { get; } = new(PartState.Queued, reworkAllowed: static () => false);

    internal IReadOnlyList<Finding> Findings => _findings;

    internal IEnumerable<Example> Examples => Spec.Examples.Concat(Holdouts);

    internal void Add(Finding finding) => _findings.Add(finding);
}
