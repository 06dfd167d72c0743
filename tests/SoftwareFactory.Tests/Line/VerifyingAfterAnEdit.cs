using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Line;

/// <summary>A plain build looks closely at what changed only, and says what it would say if it looked at everything.</summary>
internal sealed class VerifyingAfterAnEdit : IDisposable
{
    private static readonly (string Name, Action<SmallRepository> Change)[] Changes =
    [
        ("nothing", _ => { }),
        ("one holdout more", repository => Add(repository, "Shop/specs/b.holdout.md", "| 5 | 10 | R1 |\n")),
        ("a stale spec", repository => Replace(repository, "Shop/specs/b.spec.md", "times 2", "times two")),
        ("a spec that cannot be read", repository => Replace(repository, "Shop/specs/b.spec.md", "owner:", "ownr:")),
        ("a removed spec", repository => File.Delete(repository.PathTo("Shop/specs/b.spec.md"))),
        ("a moved spec", repository => Move(repository, "Shop/specs/b", "Shop/specs/moved")),
        ("an id given twice", repository => Replace(repository, "Shop/specs/b.spec.md", "id: b", "id: a")),
        ("an output made twice", repository => Replace(repository, "Shop/specs/b.spec.md", "type: B", "type: A")),
        ("a holdout without a spec", repository => repository.Write("Shop/specs/z.holdout.md", "## Examples\n")),
        ("an edited output", repository => Add(repository, "Shop/A.cs", "// mine\n")),
        ("a missing output", repository => File.Delete(repository.PathTo("Shop/A.cs"))),
        ("a response with other bytes", repository => File.AppendAllText(Blob(repository, "a"), " ")),
        ("a missing response", repository => File.Delete(Blob(repository, "a"))),
        ("a part on hold", repository => repository.Write($"Shop/.factory/holds/{repository.Lock.Accepted("a")!.Serial}.json", "{}")),
        ("a lock without an entry", repository => File.WriteAllLines(repository.LockPath, File.ReadAllLines(repository.LockPath).Where(line => !line.Contains("\"a\"", StringComparison.Ordinal)))),
        ("no lock", repository => File.Delete(repository.LockPath)),
        ("a configuration that is none", repository => Add(repository, "factory.yaml", "colour: blue\n")),
        ("a new spec", repository => repository.WriteSpec("d")),
        ("a spec that uses another", repository => Replace(repository, "Shop/specs/b.spec.md", "with:", "uses: c\nwith:")),
        ("a memory of nothing", repository => repository.Write("Shop/obj/factory/agreed.txt", "")),
        ("a memory of something else", repository => Add(repository, "Shop/obj/factory/agreed.txt", "one two\nand three more words\n")),
    ];

    private readonly SmallRepository _released = new("a", "b", "c");

    public void Dispose() => _released.Dispose();

    [OneTimeSetUp]
    public async Task Release() =>
        Assert.That((await _released.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)))).Status, Is.EqualTo(RunStatus.Passed));

    [TestCaseSource(nameof(Names))]
    public async Task SaysWhatItWouldSayOfEverything(string name)
    {
        using var repository = await Agreed();
        Changes.Single(change => change.Name == name).Change(repository);

        var incremental = await VerifyAsync(repository);
        File.Delete(repository.PathTo("Shop/obj/factory/agreed.txt"));
        var all = await VerifyAsync(repository);

        Assert.That(incremental, Is.EqualTo(all));
        Assert.That(all, name is "nothing" or "one holdout more" or "a moved spec" or "a memory of nothing" or "a memory of something else" ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public async Task LooksOnlyAtWhatChanged()
    {
        using var repository = await Agreed();
        Assert.That(Still(repository), Is.EqualTo(new[] { "a", "b", "c" }));

        Add(repository, "Shop/specs/b.holdout.md", "| 5 | 10 | R1 |\n");
        Assert.That(Still(repository), Is.EqualTo(new[] { "a", "c" }));

        await VerifyAsync(repository);
        Assert.That(Still(repository), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task KeepsSayingWhichSpecAnOutputIsMadeFrom()
    {
        using var repository = await Agreed();
        var (items, outputs) = (repository.Read("Shop/obj/factory/items.props"), repository.Read("Shop/obj/factory/outputs.txt"));

        Add(repository, "Shop/specs/b.holdout.md", "| 5 | 10 | R1 |\n");
        await VerifyAsync(repository);

        Assert.That((repository.Read("Shop/obj/factory/items.props"), repository.Read("Shop/obj/factory/outputs.txt")), Is.EqualTo((items, outputs)));
        Assert.That(items, Does.Contain("A.cs").And.Contain("B.cs").And.Contain("C.cs"));
    }

    [Test]
    public async Task NeverTrustsAPartThatNeedsOthers()
    {
        using var repository = new SmallRepository("a", "b");
        Replace(repository, "Shop/specs/b.spec.md", "with:", "uses: a\nwith:");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));

        Assert.That(await VerifyAsync(repository), Is.Empty);
        Assert.That(Still(repository), Is.EqualTo(new[] { "a" }));
        Assert.That(await VerifyAsync(repository), Is.Empty);
    }

    private static IEnumerable<string> Names => Changes.Select(change => change.Name);

    private async Task<SmallRepository> Agreed()
    {
        var repository = _released.CopyTo();
        repository.WriteArguments([]);
        Assert.That(await VerifyAsync(repository), Is.Empty);
        return repository;
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(SmallRepository repository) =>
        [.. (await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None)).Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Still(SmallRepository repository)
    {
        var session = new LineSession(repository.Project(FactoryMode.Locked), TimeProvider.System);
        session.ReadLock();
        return new AgreedParts(session).Find().Select(part => part.Id);
    }

    private static string Blob(SmallRepository repository, string id)
    {
        var name = repository.Lock.Accepted(id)!.Response.Hex;
        return repository.PathTo($"Shop/.factory/blobs/{name[..2]}/{name}");
    }

    private static void Add(SmallRepository repository, string path, string text) => repository.Write(path, repository.Read(path) + text);

    private static void Replace(SmallRepository repository, string path, string what, string with) => repository.Write(path, repository.Read(path).Replace(what, with, StringComparison.Ordinal));

    private static void Move(SmallRepository repository, string from, string to)
    {
        foreach (var end in new[] { ".spec.md", ".holdout.md" })
        {
            repository.Write(to + end, repository.Read(from + end));
            File.Delete(repository.PathTo(from + end));
        }
    }
}
