using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Providers;

namespace SoftwareFactory.Generation.Tests.Pipeline;

internal sealed class ABudget
{
    [TestCase(2, null, null, null, 2, TestName = "LetsSoManyCallsThroughForAPart")]
    [TestCase(null, 1, null, null, 1, TestName = "LetsSoManyCallsThroughInARun")]
    [TestCase(null, null, 250, null, 2, TestName = "LetsSoManyTokensThroughForAPart")]
    [TestCase(null, null, null, 310, 3, TestName = "LetsSoManyTokensThroughInARun")]
    [TestCase(null, null, null, null, 4, TestName = "IsNoneWhenNothingIsSaid")]
    public async Task Holds(int? callsPerPart, int? callsPerRun, int? tokensPerPart, int? tokensPerRun, int asked)
    {
        var budget = new RunBudget(new BudgetOptions { CallsPerPart = callsPerPart, CallsPerRun = callsPerRun, TokensPerPart = tokensPerPart, TokensPerRun = tokensPerRun });
        using var model = new CountingClient(tokens: 100);
        using var client = new BudgetChatClient(model, budget, "pricing.bulk-discount");
        var findings = new List<Finding?>();
        for (var i = 0; i < 4; i++) findings.Add((await new ModelQuestion(client).AskAsync(Sample.Request with { MaxOutputTokens = null, Messages = [new("user", "Hi.")] }, Sample.SpecFile, CancellationToken.None)).Finding);

        Assert.That(model.Asked, Is.EqualTo(asked));
        Assert.That(findings.Skip(asked).Select(finding => finding!.Rule), Has.All.EqualTo(Rules.BudgetExceeded));
    }

    [Test]
    public async Task IsNotOverspentByALongQuestion()
    {
        using var model = new CountingClient(tokens: 1);
        using var client = new BudgetChatClient(model, new RunBudget(new BudgetOptions { TokensPerRun = 1000 }), "p");

        var (_, finding) = await new ModelQuestion(client).AskAsync(Sample.Request with { MaxOutputTokens = 500, Messages = [new("user", new string('x', 2004))] }, Sample.SpecFile, CancellationToken.None);

        Assert.That(finding!.Message, Does.StartWith("The next question would come to 1001, and budget.tokensPerRun allows 1000."));
        Assert.That(model.Asked, Is.Zero);
    }

    [Test]
    public void IsKeptByPartsSeparately()
    {
        var budget = new RunBudget(new BudgetOptions { CallsPerPart = 1 });

        Assert.That(new[] { "a", "b", "a" }.Select(part => budget.Take(part, 1).Problem is null), Is.EqualTo(new[] { true, true, false }));
    }

    private sealed class CountingClient(int tokens) : IChatClient
    {
        internal int Asked { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked++;
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "{}")) { FinishReason = ChatFinishReason.Stop, Usage = new UsageDetails { InputTokenCount = tokens, OutputTokenCount = 0 } });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
