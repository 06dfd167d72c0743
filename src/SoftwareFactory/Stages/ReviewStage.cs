using System.Text.Json;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Holds;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>
/// Review: refuses what is on hold, and demands an approval where the configuration does. An approval is <c>.factory/approvals/&lt;serial&gt;.json</c> with
/// <c>serial</c>, <c>by</c> and <c>reason</c>; the serial is made of the content, so no approval survives a changed byte.
/// </summary>
internal sealed class ReviewStage : ILineStage
{
    public Stage Stage => Stage.Review;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Finding>>(
        [
            .. HeldParts.AtReview(session),
            .. session.Configuration.Review == ReviewRequirement.Always ? session.Parts.SelectMany(part => Check(session, part)) : [],
        ]);

    private static IEnumerable<Finding> Check(LineSession session, Part part)
    {
        var path = Path.Combine(session.Project.Folder, ".factory", "approvals", $"{part.Serial}.json");
        if (!File.Exists(path))
            yield return Rules.ApprovalMissing.At(part.Spec.Location, $"Nobody has approved {part.Serial}.") with { SpecId = part.Spec.Id };
        else if (Fault(path, part.Serial!.Value) is { } fault)
            yield return Rules.ApprovalFormat.At(new SourceLocation(session.Repository.Display(path)), fault) with { SpecId = part.Spec.Id };
    }

    private static string? Fault(string path, Serial serial)
    {
        try
        {
            using var approval = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var name in (string[])["serial", "by", "reason"])
            {
                if (approval.RootElement.ValueKind != JsonValueKind.Object
                    || !approval.RootElement.TryGetProperty(name, out var value)
                    || value.ValueKind != JsonValueKind.String
                    || string.IsNullOrWhiteSpace(value.GetString()))
                    return $"The approval has no {name}.";
                if (name == "serial" && value.GetString() != serial.ToString())
                    return $"The approval is for {value.GetString()}, not for {serial}.";
            }

            return null;
        }
        catch (JsonException error)
        {
            return $"The approval is not JSON: {error.Message}";
        }
    }
}
