using System.Text;
using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Ten secrets in specs, what they use, and answers: none of them leaves, and none stays anywhere but in the file where somebody put it.</summary>
internal sealed class PlantedSecrets
{
    private const string Mixed = "q7Zr2Kp9Xw4Tn8Vb3Lm6Yc1Hd5Js0Gf";

    private static readonly string[] InSpecs =
    [
        "AKIA" + "QWERTYUIOPASDFGH", "gh" + $"p_{Mixed}A1b2", "xo" + $"xb-123456789012-{Mixed}", "-----BEGIN EC " + "PRIVATE KEY-----", $"postgres://shop:{Mixed[..12]}" + "@db.example.com/shop",
    ];

    private static readonly string[] InAnswers = ["sk_" + $"live_{Mixed}", "AI" + $"za{Mixed}Abcd", "ey" + $"J{Mixed}.ey" + $"J{Mixed}.{Mixed}", $"pass" + $"word = \"{Mixed}\"", "sk-" + $"ant-api03-{Mixed}{Mixed}"];

    [Test]
    public async Task InSpecsNeverLeave()
    {
        foreach (var secret in InSpecs)
        {
            using var repository = new SmallRepository("pieces");
            repository.WriteSpec("pieces", $"\nThe server wants {secret} for it.\n");
            using var model = new AnsweringClient(SmallRepository.Answer(SmallRepository.Right));

            var result = await RunAsync(repository, model);

            Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3109"]));
            Assert.That(model.Asked, Is.Zero);
            AssertNowhere(repository, secret, result, except: "pieces.spec.md");
        }
    }

    [Test]
    public async Task InAnswersAreNeverKept()
    {
        foreach (var secret in InAnswers)
        {
            using var repository = new SmallRepository("pieces");
            using var model = new AnsweringClient(SmallRepository.Answer($"        // {secret}\n{SmallRepository.Right}"));

            var result = await RunAsync(repository, model);

            Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3110"]));
            Assert.That(model.Asked, Is.EqualTo(1), "and no other question repeats it");
            AssertNowhere(repository, secret, result, except: "");
        }
    }

    [Test]
    public async Task ThatAreNoneMayBeAllowed()
    {
        using var repository = new SmallRepository("pieces");
        repository.Write("factory.yaml", $"redaction:\n  allow: ['{InSpecs[0]}']\n");
        repository.WriteSpec("pieces", $"\nThe example of the documentation is {InSpecs[0]}.\n");
        using var model = new AnsweringClient(SmallRepository.Answer(SmallRepository.Right));

        Assert.That((await RunAsync(repository, model)).Status, Is.EqualTo(RunStatus.Passed));
    }

    private static async Task<LineResult> RunAsync(SmallRepository repository, IChatClient client)
    {
        repository.WriteArguments([]);
        using var line = new ProductionLine(repository.Project(FactoryMode.Update), null, TimeProvider.System, client);
        return await line.RunToAsync(Stage.Release, CancellationToken.None);
    }

    private static void AssertNowhere(SmallRepository repository, string secret, LineResult result, string except)
    {
        foreach (var file in Directory.EnumerateFiles(repository.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != except))
            Assert.That(Encoding.UTF8.GetString(File.ReadAllBytes(file)), Does.Not.Contain(secret), file);
        Assert.That(string.Join('\n', result.Findings), Does.Not.Contain(secret));
    }
}
