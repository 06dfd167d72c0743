using System.Text.Json;

namespace SoftwareFactory.TestHost;

/// <summary>
/// Tells the parent what happens: one JSON object a line, flushed at once, because the process may end at any moment.
/// <c>{"event":"start","test":…}</c>, <c>{"event":"end","test":…,"outcome":"passed|failed|skipped","message":…,"seconds":…}</c>,
/// <c>{"event":"left","test":…,"message":…}</c> when a test left something behind, and at last <c>{"event":"done"}</c>. Thread-safe.
/// </summary>
internal sealed class EventStream(Stream stream)
{
    private const int MaxMessage = 2_000;

    private readonly Lock _gate = new();

    internal void Started(string test) => Write(json => json.WriteString("test", test), "start");

    internal void Ended(string test, string outcome, string? message, double seconds) => Write(
        json =>
        {
            json.WriteString("test", test);
            json.WriteString("outcome", outcome);
            json.WriteString("message", message is { Length: > MaxMessage } ? message[..MaxMessage] : message);
            json.WriteNumber("seconds", seconds);
        },
        "end");

    internal void Left(string test, string what) => Write(
        json =>
        {
            json.WriteString("test", test);
            json.WriteString("message", what);
        },
        "left");

    internal void Done() => Write(_ => { }, "done");

    private void Write(Action<Utf8JsonWriter> fields, string name)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("event", name);
            fields(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            stream.Write(line.GetBuffer(), 0, (int)line.Length);
            stream.Flush();
        }
    }
}
