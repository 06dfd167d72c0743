using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SoftwareFactory.Generation.Tests.Providers;

/// <summary>A real HTTP/1.1 server on 127.0.0.1 that gives one answer to every request and keeps what it was asked.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, string> _answer;
    private readonly Task _serving;

    /// <param name="answer">Gives the whole response, status line and all, to a request's body; an empty one closes the connection.</param>
    public LoopbackServer(Func<string, string> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
        _serving = ServeAsync();
    }

    public Uri Url { get; }

    /// <summary>Head and body of each request.</summary>
    public List<(string Head, string Body)> Requests { get; } = [];

    public static string Response(int status, string body) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose()
    {
        _closing.Cancel();
        _serving.Wait();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = await HeadAsync(stream);
        var body = new byte[ContentLength(head)];
        await stream.ReadExactlyAsync(body);
        Requests.Add((head, Encoding.UTF8.GetString(body)));
        var answer = Encoding.UTF8.GetBytes(_answer(Requests[^1].Body));
        try
        {
            await stream.WriteAsync(answer);
        }
        catch (IOException)
        {
            // The client was cancelled and has hung up.
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next);
            head.Append((char)next[0]);
        }

        return head.ToString();
    }

    private static int ContentLength(string head)
    {
        var line = head.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line.Split(':')[1], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
