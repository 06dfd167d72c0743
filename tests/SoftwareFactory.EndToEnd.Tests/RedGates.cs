using SoftwareFactory.Tests.Line;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>One defect for each gate that the gallery shows none of.</summary>
internal static class RedGates
{
    internal static IReadOnlyList<RedGate> All { get; } =
    [
        new("Configuration", "Intake", "SF9002") { Configuration = "speed: high\n" },
        new("Waiver", "Intake", "SF9005") { Configuration = "waivers:\n  - rule: SF4333\n    part: twice\n    reason: It was urgent that day.\n    until: 2024-01-31\n" },
        new("Wording", "Intake", "SF1112") { Rules = "- R2: The rest is TBD.\n", Configuration = "rules:\n  SF1104: none\n" },
        new("Policy", "Conform", "SF2006") { Body = "#pragma warning disable\nreturn quantity * 2;" },
        new("Nullability", "Compile", "SF4109") { Body = "string? text = quantity > 0 ? null : string.Empty;\nreturn text.Length;" },
        new("Warnings", "Compile", "SF4110") { Body = "return quantity * 2;\nquantity++;" },
        new("OwnAnalyzers", "Analyze", "SF4202")
        {
            Body = "return int.Parse(quantity.ToString(), System.Globalization.CultureInfo.InvariantCulture) * 2;",
            Files = new Dictionary<string, string> { [".editorconfig"] = "root = true\n[*.cs]\ndotnet_diagnostic.CA1305.severity = error\n", ["Own.cs"] = "namespace Gallery;\n\ninternal sealed class Own;\n" },
        },
        new("Security", "Analyze", "SF4307") { Body = "return System.Security.Cryptography.MD5.HashData(new byte[quantity])[0];" },
        new("Reliability", "Analyze", "SF4333") { Body = "try\n{\n    return quantity * 2;\n}\ncatch (System.Exception)\n{\n    return 0;\n}" },
        new("Correctness", "Analyze", "SF4395") { Body = "return quantity > 0 ? quantity * 2 : quantity * 2;" },
        new("Duplication", "Analyze", "SF4401") { Body = "return Pack(new string('a', quantity)).Length + quantity;", Helpers = RunLengths.As("private static string Pack"), Files = new Dictionary<string, string> { ["Runs.cs"] = $"namespace Gallery;\n\ninternal static class Runs\n{{\n{RunLengths.As("internal static string Of")}\n}}\n" } },
        new("Style", "Analyze", "SF4421") { Body = "object? boxed = quantity;\nif (boxed == null) return 0;\nreturn quantity * 2;", Files = Enumerable.Range(0, 50).ToDictionary(i => $"House/Own{i}.cs", House) },
        new("Mutation", "Test", "SF4514") { Body = "return quantity > 1000 ? quantity * 2 : quantity + quantity;", Configuration = "mutation:\n  threshold: 100\n" },
    ];

    private static string House(int i) => $$"""
        namespace Gallery;

        internal static class Own{{i}}
        {
            internal static int Of(object? value)
            {
                if (value is null) return 0;
                return 1;
            }
        }

        """;
}
