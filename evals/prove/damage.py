"""Damaged code: a function with one return swapped, or one condition dropped or negated."""

import ast
import difflib
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any, Literal, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Mutant:
    """One damage. `diff` shows it, as `diff -u` would."""

    function: str
    what: str
    diff: str
    original: FunctionType
    code: CodeType

    @contextmanager
    def applied(self) -> Iterator[None]:
        """While it lasts, everybody who calls the function calls the damaged one."""
        sound = self.original.__code__
        self.original.__code__ = self.code
        try:
            yield
        finally:
            self.original.__code__ = sound


def mutants(function: Callable[..., Any]) -> Iterator[Mutant]:
    """Every damage to a function of a module."""
    assert isinstance(function, FunctionType)
    source = textwrap.dedent(inspect.getsource(function))
    sound = ast.parse(source)
    for number, node in enumerate(ast.walk(sound)):
        for what, replace in _damages(node, _ends(function)):
            tree = deepcopy(sound)
            replace(list(ast.walk(tree))[number])
            damaged = ast.unparse(ast.fix_missing_locations(tree))
            if damaged != ast.unparse(sound):
                name = f"{function.__module__}.{function.__name__}"
                diff = "\n".join(
                    difflib.unified_diff(
                        ast.unparse(sound).splitlines(),
                        damaged.splitlines(),
                        name,
                        "damaged",
                        "",
                        "",
                        1,
                        "",
                    )
                )
                yield Mutant(name, what, diff, function, _code(function, damaged))


Replace = Callable[[Any], None]


def _damages(node: ast.AST, ends: tuple[str, ...]) -> Iterator[tuple[str, Replace]]:
    if isinstance(node, ast.Return):
        if isinstance(node.value, ast.Constant) and node.value.value in ends:
            for end in ends:
                yield f"returns {end}", _setting("value", ast.Constant(end))
        elif isinstance(node.value, ast.BoolOp | ast.Compare):
            yield "returns the opposite", _negating("value")
    if isinstance(node, ast.If | ast.IfExp):
        yield "condition negated", _negating("test")
        yield "condition dropped", _setting("test", ast.Constant(True))
        yield "branch dropped", _setting("test", ast.Constant(False))
    if isinstance(node, ast.BoolOp):
        for at in range(len(node.values)):
            yield "condition dropped", _without(at)


def _setting(field: str, value: ast.expr) -> Replace:
    return lambda node: setattr(node, field, value)


def _negating(field: str) -> Replace:
    return lambda node: setattr(node, field, ast.UnaryOp(ast.Not(), getattr(node, field)))


def _without(at: int) -> Replace:
    def drop(node: ast.BoolOp) -> None:
        # One operand alone is still a BoolOp, which reads as that operand.
        del node.values[at]

    return drop


def _ends(function: FunctionType) -> tuple[str, ...]:
    """Where a guard may lead, by its annotation; nothing for any other function."""
    returns = get_type_hints(function).get("return")
    kinds = get_args(returns) if get_origin(returns) is not Literal else (returns,)
    return tuple(end for kind in kinds for end in get_args(kind) if isinstance(end, str))


def _code(function: FunctionType, source: str) -> CodeType:
    names = dict(function.__globals__)
    exec(compile(source, f"<damaged {function.__name__}>", "exec"), names)  # noqa: S102  # nosec B102
    damaged = names[function.__name__]
    assert isinstance(damaged, FunctionType)
    return damaged.__code__
