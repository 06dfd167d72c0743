using System.Text.Json;
using System.Text.Json.Serialization;
using SoftwareFactory.Core.Findings;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary>How commands answer questions: JSON for programs, trees and tables for people. Plain and never wrapped where there is no terminal.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private const int NeverWrap = 10_000;

    internal static IAnsiConsole Console { get; } = Create();

    internal static void Print(object answer) => System.Console.WriteLine(JsonSerializer.Serialize(answer, Format));

    /// <summary>A finding as JSON tells it.</summary>
    internal static object Of(Finding finding) => new { rule = finding.Rule.Id, level = finding.Level, finding.Message, finding.Location.Path, finding.Location.Line };

    /// <summary>Findings go to standard error, as every tool's do.</summary>
    internal static void Complain(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) System.Console.Error.WriteLine(finding);
    }

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected) console.Profile.Width = NeverWrap;
        return console;
    }
}
