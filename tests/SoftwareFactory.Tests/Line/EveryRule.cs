using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Tests.Line;

/// <summary>
/// Every rule of the catalogue of diagnostics is forced somewhere: by a run of its own (<see cref="RedRun"/>), by a planted defect of the catalogue, by a break-out of the corpus, by a repository of the gallery or
/// beside it, which a real build stops at; or by the test that is named here. A rule that is added without a case fails.
/// </summary>
internal sealed partial class EveryRule
{
    // What needs more than a spec and an answer: files that break under the run, other processes, servers, packs, analyzers that are built.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["SF1012"] = "SoftwareFactory.Tests/Line/Using.cs",
        ["SF1013"] = "SoftwareFactory.Tests/Templates/Packs.cs",
        ["SF1203"] = "SoftwareFactory.Authoring.Tests/Templates/SlotDeclarations.cs",
        ["SF1204"] = "SoftwareFactory.Authoring.Tests/Templates/SlotDeclarations.cs",
        ["SF1206"] = "SoftwareFactory.Tests/Templates/Verifying.cs",
        ["SF1207"] = "SoftwareFactory.Authoring.Tests/Templates/Linting.cs",
        ["SF1209"] = "SoftwareFactory.Authoring.Tests/Templates/Linting.cs",
        ["SF1210"] = "SoftwareFactory.Authoring.Tests/Templates/Linting.cs",
        ["SF1404"] = "SoftwareFactory.Tests/Handover/EjectingAPart.cs",
        ["SF1405"] = "SoftwareFactory.Tests/Handover/AdoptingAMember.cs",
        ["SF1406"] = "SoftwareFactory.Tests/Handover/AdoptingAMember.cs",
        ["SF3005"] = "SoftwareFactory.Generation.Tests/Locking/ADamagedLock.cs",
        ["SF3102"] = "SoftwareFactory.Tests/Line/AnswersFromServers.cs",
        ["SF3105"] = "SoftwareFactory.Tests/Line/AnswersFromServers.cs",
        ["SF3106"] = "SoftwareFactory.Tests/Line/Updating.cs",
        ["SF3107"] = "SoftwareFactory.Tests/Line/Updating.cs",
        ["SF3108"] = "SoftwareFactory.Tests/Line/ChoosingAModel.cs",
        ["SF3109"] = "SoftwareFactory.Tests/Line/PlantedSecrets.cs",
        ["SF3110"] = "SoftwareFactory.Tests/Line/PlantedSecrets.cs",
        ["SF4107"] = "SoftwareFactory.Inspection.Tests/Corpus/SlotOptions.cs",
        ["SF4108"] = "SoftwareFactory.Inspection.Tests/Compile/AnswersThatOverwhelmTheCompiler.cs",
        ["SF4203"] = "SoftwareFactory.Inspection.Tests/Analyze/TheProjectsAnalyzers.cs",
        ["SF4204"] = "SoftwareFactory.Inspection.Tests/Analyze/BannedApis.cs",
        ["SF4505"] = "SoftwareFactory.Inspection.Tests/Test/Examples.cs",
        ["SF4506"] = "SoftwareFactory.Inspection.Tests/Test/HostileExamples.cs",
        ["SF4507"] = "SoftwareFactory.Inspection.Tests/Test/HostileExamples.cs",
        ["SF4508"] = "SoftwareFactory.Tests/Line/WhatExamplesRunIn.cs",
        ["SF4511"] = "SoftwareFactory.Inspection.Tests/Test/TestsOfAPart.cs",
        ["SF4515"] = "SoftwareFactory.Inspection.Tests/Test/Mutants.cs",
        ["SF4605"] = "SoftwareFactory.Tests/Review/AReviewingModel.cs",
        ["SF5001"] = "SoftwareFactory.Tests/Line/AnInterruptedRun.cs",
        ["SF5004"] = "SoftwareFactory.Tests/Line/AnInterruptedRun.cs",
        ["SF5005"] = "SoftwareFactory.Tests/Records/ALedger.cs",
        ["SF5007"] = "SoftwareFactory.Tests/Line/AnInterruptedRun.cs",
        ["SF5009"] = "SoftwareFactory.Tests/Line/AnInterruptedRun.cs",
        ["SF5010"] = "SoftwareFactory.Tests/Crashes/AnUnfitDisk.cs",
        ["SF5020"] = "SoftwareFactory.Tests/Incidents/AtIntake.cs",
        ["SF5021"] = "SoftwareFactory.Tests/Incidents/AtIntake.cs",
        ["SF5022"] = "SoftwareFactory.Tests/Incidents/AtIntake.cs",
        ["SF5023"] = "SoftwareFactory.Tests/Incidents/AtIntake.cs",
        ["SF5040"] = "SoftwareFactory.Tests/Holds/APartOnHold.cs",
        ["SF6001"] = "SoftwareFactory.Tests/Crashes/AnUnfitDisk.cs",
        ["SF6002"] = "SoftwareFactory.Tests/Line/AChangeWhileTheLineRuns.cs",
        ["SF9001"] = "SoftwareFactory.Authoring.Tests/Configuration/FactoryYamlFile.cs",
        ["SF9006"] = "SoftwareFactory.EndToEnd.Tests/OtherRepositories.cs",
        ["SF9030"] = "SoftwareFactory.Generation.Tests/Locking/ADamagedLock.cs",
    };

    // The pack's, where a part is stopped by the list of bans (SF4201) before, or where only hand-written code can do it: each has a class of tests of its analyzer.
    private static readonly string[] OfHandwrittenCode = ["SF4296", "SF4303", "SF4311", "SF4338", "SF4390", "SF4391"];

    // They stop no run: they answer a query, tell how a run came about, or stand for what cannot be brought about (a bug of ours, a move that no stage asks for).
    private static readonly string[] StopNoRun =
    [
        "SF1402", "SF5002", "SF5006", "SF5008", "SF5030", "SF5031", "SF5032", "SF5033", "SF5041", "SF5042", "SF5043", "SF5044", "SF5045", "SF9007", "SF9008", "SF9010", "SF9020", "SF9021",
    ];

    [Test]
    public void IsForcedSomewhere()
    {
        string[] texts =
        [
            .. Directory.EnumerateFiles(PathTo("SoftwareFactory.Tests/Catalogue"), "*.txt"), PathTo("SoftwareFactory.Inspection.Tests/Catalogue/Defects.txt"), PathTo("SoftwareFactory.Inspection.Tests/Corpus/BreakOuts.txt"),
            PathTo("SoftwareFactory.EndToEnd.Tests/RedGates.cs"), Path.Combine(SmallRepository.Sources, "samples/Defects/README.md"),
        ];
        var forced = texts.SelectMany(path => Id().Matches(File.ReadAllText(path))).Select(match => match.Value).Concat(RedRun.Forced).ToHashSet();
        string[] named = [.. Elsewhere.Keys, .. OfHandwrittenCode, .. StopNoRun];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rules.All.Select(rule => rule.Id).Where(id => !forced.Contains(id)).Except(named), Is.Empty, "A rule that nothing forces.");
            Assert.That(named.Where(id => Rules.Find(id) is null), Is.Empty, "No rules any more.");
            Assert.That(named.Where(forced.Contains), Is.Empty, "Forced meanwhile: they need not be named.");
            Assert.That(Elsewhere.Where(each => !File.ReadAllText(PathTo(each.Value)).Contains(each.Key, StringComparison.Ordinal)), Is.Empty, "The test that is named does not name the rule.");
        }
    }

    private static string PathTo(string test) => Path.Combine(SmallRepository.Sources, "tests", test);

    [GeneratedRegex(@"SF\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
