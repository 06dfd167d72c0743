namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF5030: A run's inputs are not kept.</summary>
    public static readonly Rule InputsMissing = new("SF5030", "A run's inputs are not kept", "Replay it where artifacts/factory holds its folder and its inputs.");

    /// <summary>SF5031: A replay asks what the run did not.</summary>
    public static readonly Rule QuestionNotRecorded = new("SF5031", "A replay asks what the run did not", "See what changed since the run: the replay names it.");

    /// <summary>SF5032: A replay takes another course.</summary>
    public static readonly Rule ReplayDiffers = new("SF5032", "A replay takes another course", "Undo what changed, or accept it with a run of its own.");

    /// <summary>SF5033: A part cannot be made again.</summary>
    public static readonly Rule NotReproduced = new("SF5033", "A part cannot be made again", "Check out the commit that released it, or restore what differs from version control.");
}
