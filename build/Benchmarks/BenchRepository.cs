using System.Globalization;
using System.Text;
using Cake.Core;

namespace Build.Benchmarks;

/// <summary>
/// A repository below <c>artifacts/bench</c> with one project whose parts are made up by a formula: every fourth a value object, the others
/// functions of ten shapes, each with three examples and a holdout, answered as provider <c>sample</c> and released.
/// </summary>
internal sealed class BenchRepository
{
    private static readonly string[] Bodies =
    [
        "        return quantity * {0};",
        "        var total = 0;\n        for (var i = 0; i < {0}; i++) total += quantity;\n        return total;",
        "        return Enumerable.Repeat(quantity, {0}).Sum();",
        "        var total = 0;\n        var left = {0};\n        while (left-- > 0)\n        {{\n            total += quantity;\n        }}\n\n        return total;",
        "        return checked(quantity * Factor);",
        "        int Times(int factor) => quantity * factor;\n        return Times({0});",
        "        return quantity switch\n        {{\n            0 => 0,\n            < 0 => -(-quantity * {0}),\n            _ => quantity * {0},\n        }};",
        "        var parts = new List<int> {{ quantity }};\n        return parts.Select(part => part * {0}).Sum();",
        "        if (quantity == 0) return 0;\n        return quantity + (quantity * ({0} - 1));",
        "        (int amount, int factor) = (quantity, {0});\n        return amount * factor;",
    ];

    private readonly BuildContext _context;

    internal BenchRepository(BuildContext context, string name, int parts)
    {
        _context = context;
        Root = context.PathTo($"artifacts/bench/{name}");
        Parts = parts;
    }

    internal string Root { get; }

    internal int Parts { get; }

    /// <summary>Lets specs be as alike as made ones are.</summary>
    internal const string Configuration = "# Made by the benchmark.\nrules:\n  SF1301: none\n";

    internal string Project => System.IO.Path.Combine(Root, "Bench.csproj");

    internal string Work => System.IO.Path.Combine(Root, "obj", "factory", "Debug", "net10.0");

    /// <summary>Writes the repository, locks the answers and releases the parts; a project without the package is the same sources and nothing else.</summary>
    internal void Make(bool withPackage)
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        Write("Directory.Build.props", $"""
            <Project>
              <Import Project="{_context.PathTo("samples/Directory.Build.props")}" />
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />\n");
        Write("Directory.Packages.props", "<Project>\n  <PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup>\n</Project>\n");
        Write(".editorconfig", "root = true\n");
        Write("factory.yaml", Configuration);
        Write("Bench.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Bench</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup Condition="'$(BenchWithout)' != 'true'">
                <PackageReference Include="SoftwareFactory.MSBuild" Version="$(SoftwareFactoryVersion)" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        for (var i = 0; i < Parts; i++)
            WritePart(i);
        Must("-restore", "-t:_FactoryRecord", "-p:FactoryModel=sample:handwritten");
        Must("-t:Factory");
        if (withPackage)
            return;

        Write("Directory.Build.props", $"""
            <Project>
              <Import Project="{_context.PathTo("samples/Directory.Build.props")}" />
              <PropertyGroup><BenchWithout>true</BenchWithout></PropertyGroup>
            </Project>
            """);
        Directory.Delete(System.IO.Path.Combine(Root, "obj"), recursive: true);
    }

    /// <summary>Makes the next run judge every part: nothing is up to date, and no verdict stands.</summary>
    internal void Forget()
    {
        foreach (var stamp in Directory.EnumerateFiles(Work, "*.stamp"))
            System.IO.File.Delete(stamp);
        System.IO.File.Delete(System.IO.Path.Combine(Work, "standing.jsonl"));
    }

    /// <summary>Writes the examples as people would: one NUnit test each.</summary>
    internal void WriteExamples(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Parts; i++)
        {
            var factor = (i % 7) + 2;
            string[] asserts = i % 4 == 3
                ?
                [
                    $"Assert.That(new Part{i:0000}(3, \"kg\").Times(), Is.EqualTo({3 * factor}));", $"Assert.That(new Part{i:0000}(0, \"kg\").Times(), Is.EqualTo(0));",
                    $"Assert.That(() => {{ new Part{i:0000}(1, \"\"); }}, Throws.TypeOf<ArgumentException>());", $"Assert.That(new Part{i:0000}(21, \"m\").Times(), Is.EqualTo({21 * factor}));",
                ]
                : [.. new[] { 3, 0, -2, 21 }.Select(quantity => $"Assert.That(Part{i:0000}.Of(quantity: {quantity}), Is.EqualTo({quantity * factor}));")];
            var tests = asserts.Select((assert, n) => $"    [Test]\n    public void Example{n}()\n    {{\n        {assert}\n    }}\n");
            System.IO.File.WriteAllText(
                System.IO.Path.Combine(folder, $"Part{i:0000}Tests.cs"),
                $"using NUnit.Framework;\n\nnamespace Bench.Group{i % 20};\n\npublic sealed class Part{i:0000}Tests\n{{\n{string.Join('\n', tests)}}}\n");
        }
    }

    internal void Must(params IEnumerable<string> arguments)
    {
        if (_context.Dotnet(["msbuild", Project, "-nologo", "-tl:off", "-v:q", .. arguments]) != 0)
            throw new CakeException($"{Project}: {string.Join(' ', arguments)} failed: see the errors above.");
    }

    private void WritePart(int i)
    {
        var factor = (i % 7) + 2;
        if (i % 4 == 3)
        {
            WriteSpec(i, "value-object", "  fields: int Amount, string Unit", $"""
                | call | result | rule |
                |---|---|---|
                | new Part{i:0000}(3, "kg").Times() | {3 * factor} | R1 |
                | new Part{i:0000}(0, "kg").Times() | 0 | R1 |
                | new Part{i:0000}(1, "") | throws ArgumentException | R1 |
                """, $"| call | result | rule |\n|---|---|---|\n| new Part{i:0000}(21, \"m\").Times() | {21 * factor} | R1 |\n");
            WriteAnswer(i, ("summary", $"  Amounts of a unit, number {i}."), ("validation", "        ArgumentException.ThrowIfNullOrEmpty(unit);"),
                ("members", $"    /// <summary>The amount times {factor}.</summary>\n    public int Times() => Amount * {factor};"));
            return;
        }

        WriteSpec(i, "function", "  signature: public static int Of(int quantity)", $"""
            | quantity | result | rule |
            |---|---|---|
            | 3 | {3 * factor} | R1 |
            | 0 | 0 | R1 |
            | -2 | {-2 * factor} | R1 |
            """, $"| quantity | result | rule |\n|---|---|---|\n| 21 | {21 * factor} | R1 |\n");
        var body = string.Format(CultureInfo.InvariantCulture, Bodies[i % Bodies.Length], factor);
        WriteAnswer(i, ("summary", $"  Multiplies, number {i}."), ("body", body), ("helpers", $"    private const int Factor = {factor};"));
    }

    private void WriteSpec(int i, string template, string parameter, string examples, string holdouts)
    {
        Write($"specs/part-{i:0000}.spec.md", $"""
            ---
            id: part-{i:0000}
            template: {template}
            owner: bench
            why: The line is measured on it, and what is not measured gets slow.
            with:
              namespace: Bench.Group{i % 20}
              type: Part{i:0000}
            {parameter}
            ---
            # Part number {i}

            ## Rules
            - R1: The result of number {i} is the number times {(i % 7) + 2}.

            ## Examples
            {examples}

            """);
        Write($"specs/part-{i:0000}.holdout.md", $"## Examples\n{holdouts}");
    }

    private void WriteAnswer(int i, params IEnumerable<(string Slot, string Text)> slots)
    {
        var yaml = new StringBuilder();
        foreach (var (slot, text) in slots)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{slot}: |2-\n");
            foreach (var line in text.Split('\n'))
                yaml.Append(line.Length > 0 ? $"  {line}" : "").Append('\n');
        }

        Write($"answers/part-{i:0000}.yaml", yaml.ToString());
    }

    private void Write(string relative, string text)
    {
        var path = System.IO.Path.Combine(Root, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }
}
