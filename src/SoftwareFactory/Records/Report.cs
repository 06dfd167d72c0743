using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>Runs as one plain page: status, incidents, parts by stage, findings. No script, nothing fetched.</summary>
internal static class Report
{
    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; }
        table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem; text-align: left; border-bottom: 1px solid #ddd; }
        code { font: 13px ui-monospace, monospace; } .passed { color: #17683a; } .stopped, .error { color: #b3261e; } .overridden, .warning { color: #8a5a00; }
        """;

    internal static string Of(JsonObject manifest, JsonObject sarif, IReadOnlyList<ReportedStop> stops)
    {
        var details = manifest["predicate"]!["runDetails"]!;
        var products = details["byproducts"]!.AsArray().Select(product => product!.AsObject()).ToList();
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>SoftwareFactory run</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        html.Append($"<h1>Run <code>{Text(details["metadata"]!["invocationId"])}</code></h1>\n");
        foreach (var run in products.Where(product => Text(product["name"]) == "run").Select(product => product["annotations"]!))
            html.Append($"<p>{Text(run["project"])}: <strong class=\"{Text(run["status"])}\">{Text(run["status"])}</strong>{(run["stage"] is { } stage ? $" at {Text(stage)}" : "")}, first-pass yield {Text(run["firstPassYield"])}</p>\n");

        foreach (var stop in stops) html.Append(Stop(stop));
        html.Append("<table>\n<tr><th>Part</th><th>Template</th>").AppendJoin("", Enum.GetNames<Stage>().Select(name => $"<th>{name}</th>")).Append("<th>Answered by</th><th>Serial</th></tr>\n");
        foreach (var product in products.Where(product => Text(product["name"]) != "run"))
        {
            var part = product["annotations"]!;
            var cells = Enum.GetNames<Stage>().Select(name => Cell(part["stages"]?[name]));
            html.Append($"<tr><td>{Text(product["name"])["part:".Length..]}</td><td>{Text(part["template"])}</td>{string.Concat(cells)}<td>{Text(part["provider"])}</td><td><code>{Text(part["serial"])}</code></td></tr>\n");
        }

        html.Append("</table>\n");
        Findings(html, sarif);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Stop(ReportedStop stop) => stop.Link is { } link
        ? $"<p>Stopped by <span class=\"error\">{Text(stop.Rule)}</span> at {Text(stop.Stage)}: incident <a href=\"{Text(link)}\">{Text(stop.Incident)}</a></p>\n"
        : $"<p>Stopped by <span class=\"error\">{Text(stop.Rule)}</span> at {Text(stop.Stage)}: {Text(stop.Incident)} is not filed; <code>factory incident open {Text(stop.Run)}</code> files it</p>\n";

    private static void Findings(StringBuilder html, JsonObject sarif)
    {
        var results = sarif["runs"]!.AsArray().SelectMany(run => run!["results"]!.AsArray()).ToList();
        html.Append($"<h2>{results.Count} {(results.Count == 1 ? "finding" : "findings")}</h2>\n");
        if (results.Count == 0) return;
        html.Append("<ul>\n");
        foreach (var result in results)
        {
            var place = result!["locations"]![0]!["physicalLocation"]!;
            var line = place["region"]?["startLine"]?.ToString();
            html.Append($"<li><code>{Text(place["artifactLocation"]!["uri"])}{(line is null ? "" : $"({line})")}</code> <span class=\"{Text(result["level"])}\">{Text(result["ruleId"])}</span> {Text(result["message"]!["text"])}</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static string Cell(JsonNode? outcome) => outcome is null
        ? "<td>·</td>"
        : $"<td class=\"{Text(outcome)}\">{(Text(outcome) == "passed" ? "✓" : "✗")}</td>";

    private static string Text(JsonNode? node) => WebUtility.HtmlEncode(node?.ToString() ?? "");
}
