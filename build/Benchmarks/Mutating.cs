using System.Globalization;
using Process = System.Diagnostics.Process;

namespace Build.Benchmarks;

/// <summary>What mutation adds to the line, with each part's answer changed in every way that the gate knows.</summary>
internal static class Mutating
{
    private const int Parts = 100;
    private const int Rounds = 5;

    internal static IEnumerable<string> Run(BuildContext context)
    {
        var repository = new BenchRepository(context, "mutation", Parts);
        repository.Make(withPackage: true);
        var runs = Measurement.Interleaved(Rounds, () => Line(repository, ""), () => Line(repository, "mutation:\n  threshold: 1\n"));
        yield return string.Create(CultureInfo.InvariantCulture, $"| `dotnet msbuild -t:Factory`, {Parts} parts | {runs[0].Median:0.00} s | | |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| the same with mutation | {runs[1].Median:0.00} s | {runs[1].Median / runs[0].Median:0.00} × | |");
    }

    private static Process Line(BenchRepository repository, string more)
    {
        repository.Forget();
        System.IO.File.WriteAllText(System.IO.Path.Combine(repository.Root, "factory.yaml"), BenchRepository.Configuration + more);
        return Measurement.Dotnet(repository.Root, "msbuild", repository.Project, "-t:Factory", "-nologo", "-tl:off", "-v:q", "-nodeReuse:false");
    }
}
