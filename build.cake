// The build is the host in build/: its tasks are written once, in C#, and both commands reach the very same ones.
//
//     dotnet cake --target=Factory
//     dotnet run --project build -- --target=Factory
//
// A script's body runs whatever Cake was asked to do (run, --tree, --description, --dryrun), so forwarding everything
// right here serves all of them, and leaving with the host's exit code keeps Cake from doing it a second time.
var words = System.Environment.GetCommandLineArgs()
    .Skip(1)
    .Where(word => !word.EndsWith(".cake", StringComparison.OrdinalIgnoreCase));

var command = new ProcessArgumentBuilder().Append("run").Append("--project").AppendQuoted("build").Append("--");
foreach (var word in words)
    command.AppendQuoted(word);

System.Environment.Exit(StartProcess("dotnet", new ProcessSettings { Arguments = command }));
