using SoftwareFactory.Core.Line;
using SoftwareFactory.Handover;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Line;

/// <summary>A repository whose <c>.editorconfig</c> wants the same comment at the top of every file.</summary>
public sealed class AFileHeaderOfTheHouse
{
    private const string Header = "// Copyright (c) Shop.\n//\n// Pieces.cs\n\n";

    [Test]
    public async Task StandsAboveTheHeaderLineAndIsNobodysHandEdit()
    {
        using var repository = new SmallRepository("pieces");
        repository.Write(".editorconfig", "root = true\n[*.cs]\nfile_header_template = Copyright (c) Shop.\\n\\n{fileName}\n");
        string[] arguments = [$"/analyzerconfig:{repository.PathTo(".editorconfig")}"];
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right));
        Assert.That((await repository.RunAsync(repository.Project(FactoryMode.Update), arguments, model, CancellationToken.None)).Status, Is.EqualTo(RunStatus.Passed));

        var serial = (string)repository.Part("pieces")["serial"]!;
        var output = repository.Read("Shop/Pieces.cs");
        Assert.That(output, Does.StartWith($"{Header}// pieces {serial}\nnamespace "));

        using var plain = new SmallRepository("pieces");
        await plain.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        Assert.That((string?)plain.Part("pieces")["serial"], Is.EqualTo(serial), "the serial is of what the template and the answer say");

        Write(output.Replace("(c) Shop", "(c) 2031 Shop", StringComparison.Ordinal));
        Assert.That(await VerifyAsync(), Is.Empty, "a year that changes everywhere");
        Assert.That((await repository.RunAsync(repository.Project(FactoryMode.Locked), arguments, ScriptedModel.Never, CancellationToken.None)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(repository.Read("Shop/Pieces.cs"), Is.EqualTo(output));

        Write(output.Replace("* 2", "* 3", StringComparison.Ordinal));
        Assert.That(await VerifyAsync(), Is.EqualTo(["SF1401"]));
        Write(output.Replace("// Copyright", "#define X\n// Copyright", StringComparison.Ordinal));
        Assert.That(await VerifyAsync(), Is.EqualTo(["SF1401"]), "what is no comment");
        Write(output[Header.Length..]);
        Assert.That(await VerifyAsync(), Is.Empty, "an output from before the house had a header");

        Write(output.ReplaceLineEndings("\r\n"));
        PartEjection.Eject(repository.Project(FactoryMode.Locked), "pieces", "It is done.", TimeProvider.System);
        Assert.That(repository.Read("Shop/Pieces.cs"), Is.EqualTo(output.Replace(serial, $"{serial} ejected", StringComparison.Ordinal).ReplaceLineEndings("\r\n")));

        void Write(string text) => File.WriteAllText(repository.PathTo("Shop/Pieces.cs"), text);
        async Task<string[]> VerifyAsync() => [.. (await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None)).Select(finding => finding.Rule.Id)];
    }
}
