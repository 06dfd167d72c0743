namespace SoftwareFactory.Core.Incidents;

/// <summary>What has to change so that an incident does not come back.</summary>
public enum RootCause
{
    /// <summary>The spec said too little, or something else.</summary>
    Spec,

    /// <summary>The template left too much open.</summary>
    Template,

    /// <summary>The model, its settings or its server.</summary>
    Model,

    /// <summary>A gate let it pass too long, or stopped what was right.</summary>
    Gate,

    /// <summary>The factory, the compiler, an analyzer.</summary>
    Tool,

    /// <summary>The machine, its network, its disk.</summary>
    Environment,
}
