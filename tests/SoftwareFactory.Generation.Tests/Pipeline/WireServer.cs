using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>A real HTTP/1.1 server on loopback that plays a script, one step a connection, the last one for ever, and serves many at once.</summary>
internal sealed class WireServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<NetworkStream, string, CancellationToken, Task>[] _script;
    private readonly List<string> _requests = [];

    internal WireServer(params Func<NetworkStream, string, CancellationToken, Task>[] script)
    {
        _script = script;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    internal Uri Url { get; }

    /// <summary>Head and body of each request.</summary>
    internal IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    internal static Func<NetworkStream, string, CancellationToken, Task> Say(int status, string body, string headers = "") => (stream, _, stop) =>
        WriteAsync(stream, $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}", stop);

    /// <summary>Half of a body, and then a reset.</summary>
    internal static Func<NetworkStream, string, CancellationToken, Task> Break(string body) => async (stream, _, stop) =>
    {
        await WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body[..(body.Length / 2)]}", stop);
        stream.Socket.LingerState = new LingerOption(true, 0);
        stream.Socket.Close();
    };

    /// <summary>A byte, and nothing more for ever; the script goes on when somebody gives up.</summary>
    internal static Func<NetworkStream, string, CancellationToken, Task> Drip(Action begun) => async (stream, _, stop) =>
    {
        await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{", stop);
        begun();
        await Task.Delay(Timeout.Infinite, stop);
    };

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private static async Task WriteAsync(NetworkStream stream, string text, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
        await stream.FlushAsync(stop);
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (var step = 0; ; step++) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token), _script[Math.Min(step, _script.Length - 1)]);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, Func<NetworkStream, string, CancellationToken, Task> step)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                lock (_requests) _requests.Add(request);
                await step(stream, request, _closing.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException or EndOfStreamException)
        {
            // The client has hung up, or the test is over.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. bytes.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            bytes.Add(one[0]);
        }

        var head = Encoding.UTF8.GetString([.. bytes]);
        var length = head.Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line.Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        return head + Encoding.UTF8.GetString(body);
    }
}
