namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>The program of docs/models.md, with a client that no configuration knows.</summary>
public sealed class AHostProgram
{
    private const string Client = """
        internal sealed class OwnClient : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "{\"summary\":\"Pairs.\",\"body\":\"        return quantity * 2;\",\"helpers\":\"\"}")) { FinishReason = ChatFinishReason.Stop });

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose() { }
        }
        """;

    [Test]
    public void RunsTheLineWithItsOwnClient()
    {
        using var place = new TemporaryRepository("host");
        place.Write("factory.yaml", "model:\n  provider: openai\n  id: own\n");
        place.Write("Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" PrivateAssets=\"all\" /></ItemGroup></Project>\n");
        place.WritePart("Lib", "pieces");
        place.Write("Host/Host.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup><ItemGroup><PackageReference Include=\"SoftwareFactory\" Version=\"$(SoftwareFactoryVersion)\" /></ItemGroup></Project>\n");
        place.Write("Host/Program.cs", $"using Microsoft.Extensions.AI;\nusing SoftwareFactory.Core.Line;\nusing SoftwareFactory.Line;\nusing SoftwareFactory.Projects;\n\nvar client = new OwnClient();\n{Guide()}\n{Client}\n");

        place.Must("Lib", "-restore", "-t:FactoryIntake", "-p:FactoryMode=update");
        var host = Command.Run("dotnet", place.Root, "run", "--project", "Host");
        Assert.That(host.ExitCode, Is.Zero, host.Output);
        var made = SampleCopy.Tree(place.PathTo("Lib"));
        Assert.That(made.Keys, Has.Member("Shop/Pieces.cs").And.Member("factory.lock.json"));

        place.Must("Lib", "-t:Factory");
        Assert.That(SampleCopy.Tree(place.PathTo("Lib")), Is.EquivalentTo(made));
    }

    private static string Guide()
    {
        var page = File.ReadAllText(Path.Combine(PackedFactory.Root, "docs", "models.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
