using System.Text.RegularExpressions;
using Cake.Core;

namespace Build.Samples;

/// <summary>
/// Records the lock of one folder of <c>samples/Defects</c>. Most defects stand in what people wrote; three come into being only
/// after an honest recording, and are planted here.
/// </summary>
internal static partial class Defect
{
    private const string NewRule = "- R2: A quantity of zero gives zero.\n";
    private const string ItsExample = "| 0 | 0 | R2 |\n";

    internal static void Record(BuildContext context, string folder)
    {
        var project = Directory.EnumerateFiles(folder, "*.csproj").Single();
        Forget(folder);
        switch (System.IO.Path.GetFileName(folder))
        {
            case "stale-spec":
                var spec = System.IO.Path.Combine(folder, "specs", "twice.spec.md");
                var changed = System.IO.File.ReadAllText(spec);
                try
                {
                    System.IO.File.WriteAllText(spec, Without(Without(changed, NewRule), ItsExample));
                    Lock(context, project);
                }
                finally
                {
                    System.IO.File.WriteAllText(spec, changed);
                }

                break;

            case "tampered-blob":
                Lock(context, project);
                var response = Response().Match(System.IO.File.ReadAllText(System.IO.Path.Combine(folder, "factory.lock.json"))).Groups[1].Value;
                System.IO.File.AppendAllText(System.IO.Path.Combine(folder, ".factory", "blobs", response[..2], response), " ");
                break;

            case "hand-edited-output":
                Lock(context, project);
                Build(context, project, "Factory");
                var output = System.IO.Path.Combine(folder, "Twice.cs");
                System.IO.File.WriteAllText(output, System.IO.File.ReadAllText(output).Replace("quantity * 2", "checked(quantity * 2)", StringComparison.Ordinal));
                break;

            default:
                Lock(context, project);
                break;
        }
    }

    private static void Forget(string folder)
    {
        System.IO.File.Delete(System.IO.Path.Combine(folder, "factory.lock.json"));
        System.IO.File.Delete(System.IO.Path.Combine(folder, "Twice.cs"));
        if (Directory.Exists(System.IO.Path.Combine(folder, ".factory")))
            Directory.Delete(System.IO.Path.Combine(folder, ".factory"), recursive: true);
    }

    private static void Lock(BuildContext context, string project) => Build(context, project, "_FactoryRecord", "-restore", "-p:FactoryModel=sample:handwritten");

    private static void Build(BuildContext context, string project, string target, params string[] more)
    {
        if (context.Dotnet(["msbuild", project, $"-t:{target}", "-nologo", "-tl:off", "-v:m", .. more]) != 0)
            throw new CakeException($"{target} failed for {project}.");
    }

    private static string Without(string text, string line) =>
        text.Contains(line, StringComparison.Ordinal)
            ? text.Replace(line, "", StringComparison.Ordinal)
            : throw new CakeException($"The spec that went stale has no line {line.Trim()}");

    [GeneratedRegex("\"response\":\"([0-9a-f]{64})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Response();
}
