using System.IO.Pipes;
using SoftwareFactory.TestHost;

// Arguments: the name of the parent's pipe, and the file that says what to run (see Plan).
if (args.Length != 2)
{
    await Console.Error.WriteLineAsync("usage: SoftwareFactory.TestHost <pipe> <plan>");
    return 2;
}

var plan = Plan.Read(args[1]);
await using var pipe = new NamedPipeClientStream(".", args[0], PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
await pipe.ConnectAsync();
ParentWatch.Start(pipe);
LinuxProcess.AdoptOrphans();
if (TestRun.Run(plan, new EventStream(pipe)) is { } reason)
{
    await Console.Error.WriteLineAsync($"The examples cannot be loaded: {reason}");
    return 3;
}

// The parent ends this process, with all processes that tests may have left, once it has read the last event.
await Task.Delay(Timeout.Infinite);
return 0;
