"""`factdeck completion`: TAB completes commands, options and topics."""

from __future__ import annotations

import click

_HELP = """Print the script with which a shell completes topics.

\b
bash  echo 'eval "$(factdeck completion bash)"' >> ~/.bashrc
zsh   echo 'eval "$(factdeck completion zsh)"' >> ~/.zshrc
fish  factdeck completion fish > ~/.config/fish/completions/factdeck.fish
"""
# Bash takes `tag:exam` for three words otherwise.
_ONE_WORD = "COMP_WORDBREAKS=${COMP_WORDBREAKS//:}\n"


@click.command(name="completion", help=_HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the script of a shell."""
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    root = click.get_current_context().find_root()
    if completion is None:  # `Choice` lets only shells through that click knows
        raise click.BadParameter(shell)
    script = completion(root.command, {}, "factdeck", "_FACTDECK_COMPLETE").source()
    click.echo((_ONE_WORD if shell == "bash" else "") + script)
