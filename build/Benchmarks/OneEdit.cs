using System.Diagnostics;
using System.Globalization;

namespace Build.Benchmarks;

/// <summary>What an edit of one spec of many costs, a holdout more each time, against the same in a project that has no other.</summary>
internal static class OneEdit
{
    private const int Rounds = 7;

    internal static IEnumerable<string> Run(BuildContext context, int parts)
    {
        var (many, one) = (new BenchRepository(context, "many", parts), new BenchRepository(context, "one", 1));
        foreach (var repository in (BenchRepository[])[many, one])
        {
            repository.Make(withPackage: true);
            repository.Must("-t:Build");
        }

        var quantity = 100;
        foreach (var (what, target) in ((string, string)[])[("a plain build", "Build"), ("`-t:Factory`", "Factory")])
        {
            var runs = Measurement.Interleaved(Rounds, () => Edited(one, target, quantity++), () => Edited(many, target, quantity++));
            yield return string.Create(CultureInfo.InvariantCulture, $"| one holdout more, then {what}: a project of 1 spec | {runs[0].Median * 1000:0} ms | | |");
            yield return string.Create(CultureInfo.InvariantCulture, $"| the same in a project of {parts} specs | {runs[1].Median * 1000:0} ms | {runs[1].Median / runs[0].Median:0.00} × | |");
        }
    }

    private static Process Edited(BenchRepository repository, string target, int quantity)
    {
        System.IO.File.AppendAllText(System.IO.Path.Combine(repository.Root, "specs", "part-0000.holdout.md"), string.Create(CultureInfo.InvariantCulture, $"| {quantity} | {quantity * 2} | R1 |\n"));
        return Measurement.Dotnet(repository.Root, "msbuild", repository.Project, $"-t:{target}", "-nologo", "-tl:off", "-v:q", "-nodeReuse:false");
    }
}
