using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Conform: renders each answer into its template, gives the part its serial and header, and proves that nothing left its slot, unless an earlier run did.</summary>
internal sealed class ConformStage : ILineStage
{
    public Stage Stage => Stage.Conform;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var gate = new ConformGate(session.Compilation);
        var waiting = session.Parts.Where(part => part.Content is null).ToArray();
        var findings = new List<Finding>[waiting.Length];
        Parallel.For(0, waiting.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            findings[i] = [.. Conform(session, waiting[i], gate).Select(finding => finding with { SpecId = waiting[i].Spec.Id })]);
        return Task.FromResult<IReadOnlyList<Finding>>([.. findings.SelectMany(found => found)]);
    }

    private static IEnumerable<Finding> Conform(LineSession session, Part part, ConformGate gate)
    {
        var rendering = Render(session, part);
        if (rendering.Any(finding => finding.Stops)) return rendering;
        part.Standing = session.Standing.Of(part);
        return part.Standing is null ? rendering.Concat(gate.Inspect(part.Content!)) : rendering;
    }

    /// <summary>Fills the template and numbers the part; inspects nothing.</summary>
    internal static IReadOnlyList<Finding> Render(LineSession session, Part part)
    {
        var rendering = part.Renderer!.Render(part.Spec, part.Context!, part.Answer!.Slots);
        if (rendering.Findings.Any(finding => finding.Stops)) return rendering.Findings;

        var digests = rendering.Files.ToDictionary(file => file.Path, file => Digest.OfText(file.Text), StringComparer.Ordinal);
        var serial = Serial.Of(part.Spec.Digest, part.Template!.Digest, [part.ResponseDigest], digests);
        part.OutputDigests = digests;
        part.Serial = serial;
        part.Content = new PartContent
        {
            Spec = part.Spec,
            Template = part.Template,
            Slots = part.Default!.Slots,
            Answers = part.Answer.Slots,
            Files = [.. rendering.Files.Select(file => OutputHeader.Add(file, part.Spec.Id, serial, file.Kind == OutputKind.Doc ? "" : session.Compilation.FileHeaderOf(file.Path, session.Project.OutputRoot)))],
            DefaultFiles = part.Default.Files,
            Examples = [.. part.Examples],
        };
        return rendering.Findings;
    }
}
