using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Inspection.Test.Integrity;
using SoftwareFactory.Inspection.Test.Mutation;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Test: examples and holdouts, in the sandbox that the configuration asks for, what a part's own tests are worth, and where <c>mutation</c> asks for it what examples notice.</summary>
internal sealed class TestStage : ILineStage
{
    public Stage Stage => Stage.Test;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        if (Sandbox.Find(session.Configuration.Test.Sandbox) is not { } sandbox)
            return [Rules.SandboxMissing.At(new SourceLocation(session.Repository.Display(session.Repository.ConfigurationFile)), "test.sandbox asks for a sandbox and this machine has none that works.")];

        session.Sandbox = sandbox.Name;
        var options = new TestHostOptions(
            session.Project.DotNetPath,
            Path.Combine(session.Project.TestHostFolder, "SoftwareFactory.TestHost.dll"),
            session.Project.RuntimeAssemblies,
            session.Project.Frameworks,
            session.Configuration.Test.Timeout,
            sandbox,
            session.Time);
        var result = await new TestGate(session.Compilation).RunAsync(session.Compiled!, options, cancellation).ConfigureAwait(false);
        session.ExampleResults = result.Examples;
        var integrity = new IntegrityGate(session.Compilation);
        return [.. session.Parts.Where(part => part.Standing is null).SelectMany(part => integrity.Inspect(part.Content!, EarlierOutputs.Of(session, part))), .. result.Findings, .. await MutateAsync(session, result, options, cancellation).ConfigureAwait(false)];
    }

    // Of a part whose examples fail as it is, no change says anything.
    private static async Task<IReadOnlyList<Finding>> MutateAsync(LineSession session, TestResult tested, TestHostOptions options, CancellationToken cancellation)
    {
        var mutation = session.Configuration.Mutation;
        if (mutation.Threshold is null && mutation.Templates.Count == 0) return [];
        var failed = tested.Findings.Where(finding => finding.Stops).Select(finding => finding.SpecId).ToHashSet(StringComparer.Ordinal);
        var result = await new MutationGate(Path.Combine(session.Project.WorkFolder, "mutation"))
            .RunAsync(session.Compiled!, part => failed.Contains(part.Spec.Id) ? null : mutation.For(part.Template.Name), options, cancellation).ConfigureAwait(false);
        foreach (var part in session.Parts) part.Mutation = part.Standing is { } standing ? standing.Mutation : result.Scores.GetValueOrDefault(part.Spec.Id);
        return result.Findings;
    }
}
