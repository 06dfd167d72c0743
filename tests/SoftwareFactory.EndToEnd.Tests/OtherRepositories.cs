namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Projects as other people have them, in temporary folders outside any version control, with the packed package.</summary>
public sealed class OtherRepositories
{
    private const string Reference = "<ItemGroup><PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" PrivateAssets=\"all\" GeneratePathProperty=\"true\" /></ItemGroup>";

    [Test]
    public void SeveralTargetFrameworksRunTheLineOnceUnderAPathWithSpacesAndUmlauts()
    {
        using var place = new TemporaryRepository("Größe und Maß");
        place.Write("Lib/Lib.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion><RootNamespace>Shop</RootNamespace><NoWarn>\n  CS1591;\n  CS1573\n</NoWarn><TreatWarningsAsErrors>true</TreatWarningsAsErrors><Features>strict</Features></PropertyGroup><ItemGroup><PackageReference Include=\"Stateless\" Version=\"5.20.1\" /></ItemGroup>{Reference}</Project>\n");
        place.Write("Lib/Light.cs", "namespace Shop;\n\n/// <summary>Needs its package wherever it is loaded.</summary>\npublic class Light() : Stateless.StateMachine<int, int>(0);\n");
        place.WritePart("Lib", "pieces");
        var answer = File.ReadAllText(place.PathTo("Lib/answers/pieces.yaml"));
        place.Write("Lib/answers/pieces.yaml", answer.Replace("quantity * 2", "System.Math.Clamp(quantity * 2, -99, 99)", StringComparison.Ordinal));
        place.Must("Lib", "-restore", "-t:_FactoryRecord", "-p:FactoryModel=sample:handwritten");
        var stoppedThere = place.MSBuild("Lib", "-t:Factory");
        Assert.That(stoppedThere.Output, Does.Contain("error SF4101: netstandard2.0: Slot body, 1:28: CS0117: "));
        Assert.That((stoppedThere.ExitCode, File.Exists(place.PathTo("Lib/Pieces.cs"))), Is.EqualTo((1, false)), "what one framework cannot compile is not released");

        place.Write("Lib/answers/pieces.yaml", answer);
        place.Must("Lib", "-t:_FactoryRecord", "-p:FactoryModel=sample:handwritten");

        Assert.That(place.MSBuild("Lib", "-t:Factory", "-m").Output.Split("Lib ran the line"), Has.Length.EqualTo(2));
        place.Must("Lib", "-t:Build", "-m");
        var question = place.MSBuild("Lib", "-t:Build", "-question");
        Assert.That(question.ExitCode, Is.Zero, question.Output);
        foreach (var framework in (string[])["netstandard2.0", "net10.0"])
            Assert.That(File.ReadAllText(place.PathTo($"Lib/bin/Debug/{framework}/Lib.dll")), Does.Contain("SoftwareFactory.Serial:pieces"), framework);

        File.AppendAllText(place.PathTo("Lib/Pieces.cs"), "// edited\n");
        var warned = place.MSBuild("Lib", "-t:Build", "-p:FactoryVerify=warning");
        Assert.That((warned.ExitCode, warned.Output.Split("warning SF1401").Length), Is.EqualTo((0, 2)), warned.Output);
        var stopped = place.MSBuild("Lib", "-t:Build");
        Assert.That(stopped.ExitCode, Is.EqualTo(1), stopped.Output);
        Assert.That(stopped.Output, Does.Contain("error SF1401"));

        Assert.That(place.MSBuild("Lib", "-getProperty:FactoryTargetFramework", "-p:TargetFrameworks=netstandard2.0%3Bnet6.0%3Bnet8.0%3Bnet10.0").Output.Trim(), Is.EqualTo("net8.0"), "examples run in the first that can run them");
        Assert.That(place.MSBuild("Lib", "-t:Clean").ExitCode, Is.Zero);
        Assert.That(Directory.EnumerateFiles(place.PathTo("Lib/obj/factory"), "*.stamp", SearchOption.AllDirectories), Is.Empty);
        Assert.That(File.Exists(place.PathTo("Lib/Pieces.cs")), Is.True);

        var written = Directory.EnumerateFileSystemEntries(place.PathTo("Lib/obj/factory"), "*", SearchOption.AllDirectories).Count();
        var design = place.MSBuild("Lib", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:TargetFramework=net10.0");
        Assert.That(design.ExitCode, Is.Zero, design.Output);
        Assert.That(Directory.EnumerateFileSystemEntries(place.PathTo("Lib/obj/factory"), "*", SearchOption.AllDirectories).Count(), Is.EqualTo(written));
    }

    [Test]
    public void ASolutionWithCentralVersionsLockFilesAndArtifactsOutputBuildsWithTheFactoryAndWithoutIt()
    {
        using var place = new TemporaryRepository("solution");
        place.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" /></ItemGroup></Project>\n");
        place.AddToProps("<PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup>");
        var projects = Enumerable.Range(1, 20).Select(i => $"P{i:00}").ToArray();
        foreach (var (name, i) in projects.Select((name, i) => (name, i)))
        {
            var reference = i < 4 ? "<ItemGroup Condition=\"'$(Without)' != 'true'\"><PackageReference Include=\"SoftwareFactory.MSBuild\" PrivateAssets=\"all\" /></ItemGroup>" : "";
            var before = i > 0 ? $"<ItemGroup><ProjectReference Include=\"../{projects[i - 1]}/{projects[i - 1]}.csproj\" /></ItemGroup>" : "";
            place.Write($"{name}/{name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{reference}{before}</Project>\n");
            if (i < 3) place.WritePart(name, $"pieces-{i}");
        }

        place.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>\n");
        place.Write("Directory.Solution.targets", Guide("Directory.Solution.targets"));
        foreach (var name in projects.Take(3)) place.Must(name, "-restore", "-t:_FactoryRecord;Factory", "-p:FactoryModel=sample:handwritten");
        place.Must("All.slnx", "-t:Restore");

        var line = place.MSBuild("All.slnx", "-t:Factory", "-m");
        Assert.That(line.ExitCode, Is.Zero, line.Output);
        Assert.That(line.Output.Split("Factory: P"), Has.Length.EqualTo(4), $"three of twenty have specs, and a fourth has the package alone: {line.Output}");
        var built = Command.Run("dotnet", place.Root, "build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-tl:off", "-graph", "-m");
        Assert.That(built.ExitCode, Is.Zero, built.Output);

        var without = Command.Run("dotnet", place.Root, "build", "P03", "-p:Without=true", "-p:RestoreLockedMode=false", "-p:RestoreForceEvaluate=true", "-nologo", "-v:q", "-tl:off");
        Assert.That(without.ExitCode, Is.Zero, without.Output);
    }

    [Test]
    public void AConsoleApplicationWithATemplateOfItsOwnNoticesEveryChangeAndBuildsTwiceAtOnce()
    {
        using var place = new TemporaryRepository("console");
        place.Write("factory.yaml", "templates:\n  - house\n");
        place.Write("App/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>{Reference.Replace("<ItemGroup>", "<ItemGroup Condition=\"'$(Without)' != 'true'\">", StringComparison.Ordinal)}</Project>\n");
        place.Write("App/Program.cs", "System.Console.WriteLine(App.Pieces.Of(21));\n");
        place.WritePart("App", "pieces");
        place.Write("App/specs/pieces.spec.md", File.ReadAllText(place.PathTo("App/specs/pieces.spec.md")).Replace("template: function", "template: documented", StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackedFactory.Root, "templates", "function")))
            place.Write($"house/documented/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("name: function\n", "name: documented\n", StringComparison.Ordinal).Replace("    kind: source\n", "    kind: source\n  - path: 'docs/{{ type }}.md'\n    from: page.md.sbn\n    kind: doc\n", StringComparison.Ordinal));
        place.Write("house/documented/page.md.sbn", "# {{ spec.title }}\n");
        place.Must("App", "-restore", "-t:_FactoryRecord;Factory", "-p:FactoryModel=sample:handwritten");

        // A checkout with CRLF, but for blobs, which .gitattributes keeps; and packages that nobody may write to.
        foreach (var path in Directory.EnumerateFiles(place.Root, "*", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/artifacts/", StringComparison.Ordinal) && !path.Contains("/blobs/", StringComparison.Ordinal)))
            File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        using (new ReadOnlyFolder(place.PackageFolder))
        {
            var builds = new[] { "Debug", "Release" }.Select(configuration => Task.Run(() => place.MSBuild("App", configuration == "Debug" ? "-t:Factory;Build" : "-t:Build", $"-p:Configuration={configuration}"))).ToArray();
            foreach (var build in builds) Assert.That(build.Result.ExitCode, Is.Zero, build.Result.Output);
            Assert.That(Command.Run("dotnet", place.Root, "App/bin/Release/net10.0/App.dll").Output.Trim(), Is.EqualTo("42"));
            foreach (var configuration in (string[])["Debug", "Release"]) Assert.That(IsUpToDate(place, configuration), Is.True, configuration);
        }

        File.AppendAllText(place.PathTo("house/documented/page.md.sbn"), "More.\r\n");
        Assert.That(IsUpToDate(place, "Debug"), Is.False, "a template in a folder that factory.yaml names");
        var stale = place.MSBuild("App", "-t:Build");
        Assert.That(stale.Output, Does.Contain("error SF3002: "));
        place.Write("house/documented/page.md.sbn", "# {{ spec.title }}\n");
        place.Must("App", "-t:Build");
        File.AppendAllText(place.PathTo("App/docs/Pieces.md"), "edited\r\n");
        Assert.That(IsUpToDate(place, "Debug"), Is.False, "an output that is not compiled");

        place.Must("App", "-restore", "-t:Build", "-p:Without=true");
    }

    private static bool IsUpToDate(TemporaryRepository place, string configuration) => place.MSBuild("App", "-t:Build", "-question", $"-p:Configuration={configuration}").ExitCode == 0;

    [Test]
    public void AMixedSolutionMayHaveThePackageEverywhereAndSpecsInCSharpOnly()
    {
        using var place = new TemporaryRepository("mixed");
        place.AddToProps(Reference);
        const string Settings = "<PropertyGroup><TargetFramework>net10.0</TargetFramework><DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference></PropertyGroup>";
        foreach (var project in (string[])["C/C.csproj", "F/F.fsproj", "V/V.vbproj"]) place.Write(project, $"<Project Sdk=\"Microsoft.NET.Sdk\">{Settings}</Project>\n");
        place.Write("V/Twice.vb", "Public Class Twice\nEnd Class\n");
        place.Write("All.slnx", "<Solution><Project Path=\"C/C.csproj\" /><Project Path=\"F/F.fsproj\" /><Project Path=\"V/V.vbproj\" /></Solution>\n");
        foreach (var project in (string[])["C", "F"]) place.WritePart(project, $"pieces-{project.ToLowerInvariant()}");
        place.Must("All.slnx", "-t:Restore");
        place.Must("C", "-t:_FactoryRecord;Factory", "-p:FactoryModel=sample:handwritten");

        var build = place.MSBuild("V", "-t:Build");
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var line = place.MSBuild("F", "-t:Factory");
        Assert.That((line.ExitCode, line.Output.Contains("F.fsproj : error SF9006: ", StringComparison.Ordinal)), Is.EqualTo((1, true)), line.Output);

        place.WritePart("V", "pieces-v");
        var told = place.MSBuild("V", "-t:Build");
        Assert.That((told.ExitCode, told.Output.Contains("V.vbproj : error SF9006: V.vbproj has specs and is not a C# project.", StringComparison.Ordinal)), Is.EqualTo((1, true)), told.Output);
    }

    private static string Guide(string title)
    {
        var page = File.ReadAllText(Path.Combine(PackedFactory.Root, "docs", "msbuild.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("```xml\n", page.IndexOf(title, StringComparison.Ordinal), StringComparison.Ordinal) + "```xml\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
