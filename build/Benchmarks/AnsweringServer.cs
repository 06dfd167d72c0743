using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Build.Benchmarks;

/// <summary>An OpenAI-compatible server on loopback that thinks for a while and gives the answers that people wrote for the benchmark's parts.</summary>
internal sealed partial class AnsweringServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _answers;
    private readonly TimeSpan _thinking;

    internal AnsweringServer(string answersFolder, TimeSpan thinking)
    {
        (_answers, _thinking) = (answersFolder, thinking);
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/v1");
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Url.Port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    internal Uri Url { get; }

    internal int Asked => _asked;

    private int _asked;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.GetContextAsync().ConfigureAwait(false));
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The benchmark is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Interlocked.Increment(ref _asked);
        using var reader = new StreamReader(context.Request.InputStream);
        var question = await reader.ReadToEndAsync().ConfigureAwait(false);
        await Task.Delay(_thinking).ConfigureAwait(false);
        var answer = new JsonObject
        {
            ["id"] = "1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "bench",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Slots(Part().Match(question).Value).ToJsonString() } }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 50, ["total_tokens"] = 150 },
        };
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString())).ConfigureAwait(false);
        context.Response.Close();
    }

    // The benchmark's own YAML: a key, and lines indented by two.
    private JsonObject Slots(string part)
    {
        var slots = new JsonObject();
        string? slot = null;
        foreach (var line in System.IO.File.ReadAllLines(System.IO.Path.Combine(_answers, $"{part}.yaml")))
        {
            if (line.EndsWith(": |2-", StringComparison.Ordinal)) slots[slot = line[..^": |2-".Length]] = "";
            else if (slot is not null) slots[slot] = $"{slots[slot]}{(slots[slot]!.ToString().Length > 0 ? "\n" : "")}{(line.Length > 2 ? line[2..] : "")}";
        }

        return slots;
    }

    [GeneratedRegex("part-[0-9]{4}")]
    private static partial Regex Part();
}
