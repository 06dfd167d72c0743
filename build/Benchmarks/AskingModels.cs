using System.Globalization;

namespace Build.Benchmarks;

/// <summary><c>update</c> of many parts against a server that takes its time, sixteen questions at once, against the time that the server alone needs.</summary>
internal static class AskingModels
{
    private const int Parts = 200;
    private const int AtOnce = 16;
    private const int Rounds = 3;

    private static readonly string[] Made = ["factory.lock.json", ".factory", "obj/factory"];
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);

    internal static IEnumerable<string> Run(BuildContext context)
    {
        var repository = new BenchRepository(context, "asking", Parts);
        repository.Make(withPackage: true);
        using var server = new AnsweringServer(System.IO.Path.Combine(repository.Root, "answers"), Thinking);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var file in Made.Select(name => System.IO.Path.Combine(repository.Root, name)))
            {
                if (Directory.Exists(file)) Directory.Delete(file, recursive: true);
                else System.IO.File.Delete(file);
            }

            foreach (var output in Directory.EnumerateFiles(repository.Root, "Part*.cs", SearchOption.AllDirectories)) System.IO.File.Delete(output);
            repository.Must("-t:Factory", "-p:FactoryMode=update", "-p:FactoryModel=openai:bench", $"-p:FactoryEndpoint={server.Url}", "-nodeReuse:false");
            times.Add(WholeLine.LatestStages(repository)["Generate"]);
        }

        if (server.Asked != Rounds * Parts) throw new InvalidOperationException($"The server was asked {server.Asked} times.");
        var ideal = Math.Ceiling(Parts / (double)AtOnce) * Thinking.TotalSeconds;
        var median = Measurement.MedianOf(times);
        yield return string.Create(CultureInfo.InvariantCulture, $"| Generate, {Parts} parts in `update`, {AtOnce} at once, a server that answers in {Thinking.TotalMilliseconds:0} ms | {median:0.00} s | {median / ideal:0.00} × the server alone ({ideal:0.0} s) | |");
    }
}
