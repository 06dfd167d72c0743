using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Says why a spec's locked answer holds or does not.</summary>
public sealed class ExplainFactoryLock : FactoryReportTask
{
    /// <summary>The spec's id.</summary>
    [Required]
    public string Spec { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (explanation, findings) = LockExplanation.OfAsync(project, Spec, TimeProvider.System, cancellation).GetAwaiter().GetResult();
        if (explanation is null) return findings;

        Say(explanation.Model is null ? $"{Spec}: the lock has no answer." : $"{Spec}: {(explanation.Holds ? "the lock answers it" : "its question changed")}. {explanation.Model}, {explanation.Attempts} attempt(s), {explanation.Serial}");
        foreach (var part in explanation.Parts) Say($"  {(part.Locked == part.Now ? " " : "*")} {part.Name,-9} {Short(part.Locked)} {(part.Locked == part.Now ? "" : $"→ {Short(part.Now)}")}".TrimEnd());
        foreach (var line in explanation.Lines) Say($"    {line}");
        WriteReport(explanation);
        return findings;
    }

    private void Say(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);

    private static string Short(string? digest) => digest?[..8] ?? "none";
}
