using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Records;

/// <summary>A ledger with one record of each kind.</summary>
internal static class ASmallLedger
{
    internal static readonly Finding Finding = Rules.ExampleFailed.At(new SourceLocation("Shop/specs/a.spec.md", 19, 1, 19, 14), "The result \"5\" was not 6 – „sechs“.") with { SpecId = "a", Clause = "R1", Slot = "body" };
    internal static readonly Finding Waived = Rules.BannedApi.At(new SourceLocation("Shop/A.cs"), "It reads the clock.") with { SpecId = "a", Level = FindingLevel.Note, Waiver = "Until March." };

    internal static readonly LedgerRecord[] Records =
    [
        new JudgedRecord { Part = "a", Stage = Stage.Intake, Attempt = 0, Content = Digest.OfText("spec"), Findings = [] },
        new MovedRecord { Part = "a", Stage = Stage.Intake, From = PartState.Queued, Trigger = PartTrigger.Specify, To = PartState.Specified, Findings = [] },
        new JudgedRecord { Part = "a", Stage = Stage.Generate, Attempt = 1, Content = Digest.OfText("answer"), Request = Digest.OfText("question"), Model = "openai:m", Findings = [Finding, Waived] },
        new ReleasingRecord { Outputs = new Dictionary<string, ContentChange> { ["A.cs"] = new(null, Digest.OfText("new")), ["B.cs"] = new(Digest.OfText("old"), null) }, Lock = new(null, Digest.OfText("lock")) },
    ];

    /// <summary>Writes it: begun, resumed after its records, and ended.</summary>
    internal static byte[] Write()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-");
        try
        {
            var path = Path.Combine(folder.FullName, "run", "ledger.jsonl");
            using (var ledger = Ledger.Start(path, new StartedRecord { Version = LedgerReader.Version, At = DateTimeOffset.UnixEpoch, Run = "r1", Project = "Shop/Shop.csproj", Mode = FactoryMode.Update, Inputs = new Dictionary<string, string> { ["tool"] = "1.0.0" } }, TimeProvider.System))
            {
                foreach (var record in Records) ledger.Record(record);
                ledger.Flush();
            }

            File.AppendAllText(path, "{\"at\":");
            using (var ledger = Ledger.Resume(path, LedgerReader.Load(path, "ledger.jsonl"), TimeProvider.System))
            {
                foreach (var record in Records) ledger.Record(record);
                ledger.Ended(new EndedRecord { Status = RunStatus.Stopped, Stage = Stage.Generate });
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
